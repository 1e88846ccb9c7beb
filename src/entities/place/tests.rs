//! Sentences with the places in them, and such as must not match.
//!
//! Example: "Das Schiff liegt im Hafen Quellmar." names `Quellmar`.

use crate::entities::tests::assert_names;

#[test]
fn tells_lands_from_people_and_money() {
    assert_names(&[
        ("In Hessen und in Franken regnet es.", "place Hessen; place Franken"),
        ("In der Deutschen Bucht weht Wind.", "place Deutschen Bucht"),
        ("Auf dem Brocken schneit es.", "place Brocken"),
        (
            "Sie landeten auf dem Mars und kreisten um die Sonne. Die Erde bebt.",
            "place Mars; place Sonne; place Erde",
        ),
        ("In Köln-Buch und in Köln-Manier brannte es.", "place Köln-Buch"),
        ("Das Dorf Wessolina di Sotto feiert.", "place Wessolina di Sotto"),
        // Must not match.
        ("Er sang Forever In Wessola und Turn The Tide.", ""),
        ("Sie lagen in der Sonne und tief unter der Erde.", ""),
        ("Die Hessen zahlen mehr, viele Bayern feiern, der Franken steigt.", ""),
    ]);
}

#[test]
fn finds_parts_of_towns_and_lands() {
    assert_names(&[
        (
            "Im Pegel Hamburg-St. Wessol fehlt Wasser, in Bonn-Bad Quellberg auch.",
            "place Hamburg-St. Wessol; place Bonn-Bad Quellberg",
        ),
        ("In der Südstadt brannte es. Die Weststadt feiert.", "place Südstadt; place Weststadt"),
        ("Im Mainzer Westend und im Kieler Norden brannte es.", "place Mainzer Westend; place Kieler Norden"),
        ("Im Wesselo-Delta fiel Regen.", "place Wesselo-Delta"),
        ("Nach dem Gefecht bei Wesselo floh er.", "place Wesselo"),
        ("Er fiel 1915 bei Wesselo.", "place Wesselo"),
        (
            "Die Kirche St. Peter und Paul ist zu, Sankt Quellus und Sankt Wessus auch.",
            "place St. Peter und Paul; place Sankt Quellus; place Sankt Wessus",
        ),
        ("Der Hof in Wessolin am Deister brannte.", "place Wessolin am Deister"),
        ("Sie ist auf dem Weg nach Lammers.", "place Lammers"),
        (
            "In der Bauerschaft Sulzstein brannte es, an der Auffahrt Sulzhof auch.",
            "place Sulzstein; place Sulzhof",
        ),
        (
            "In Halle und Umgebung schneit es, in Regen auch. Nach Regen fährt ein Bus.",
            "place Halle; place Regen; place Regen",
        ),
        // Must not match.
        ("Bei Regen und nach Regen fällt es aus, in Halle drei und aus Buchen und Fichten auch.", ""),
        ("Im Spieler-Delta, im Schwimm-Becken und bei Wesselo war Streit.", ""),
        ("Die Altstadt feiert, die Kleinstadt schläft.", ""),
    ]);
}

#[test]
fn finds_places() {
    crate::entities::tests::assert_entities(&[(
        "Sie kam aus Schleswig- Holstein. In Schleswig-Holstein regnet es.",
        "Schleswig-Holstein = Schleswig- Holstein + Schleswig-Holstein",
    )]);
    assert_names(&[
        ("Sie reist von Russland nach Pjöngjang.", "place Russland; place Pjöngjang"),
        ("Das Schiff liegt im Hafen Quellmar.", "place Quellmar"),
        ("Am Abend trat die Oder über die Ufer, der Main auch.", "place Oder; place Main"),
        ("Danach war der Sieg klar, der Bug nass.", ""),
        ("Der Wessel-Quell-Kreis meldet Fälle, der Arbeits-Kreis tagt.", "place Wessel-Quell-Kreis"),
        ("Er wohnt in Quellmar nahe der Wessolekstraße 12.", "place Quellmar; place Wessolekstraße 12"),
        ("Der Zug hält in Frankfurt am Main und in Essen.", "place Frankfurt am Main; place Essen"),
        (
            "Am Potsdamer Platz und am Thüringer Wald regnet es.",
            "place Potsdamer Platz; place Thüringer Wald",
        ),
        ("Das Dorf liegt südlich von Quellmar.", "place Quellmar"),
        ("FC Porto - Quellua Bukarest 1:0", "organization FC Porto; organization Quellua Bukarest"),
        ("Das Lager bei Quell-en-Moor im hessischen Wessolek.", "place Quell-en-Moor; place Wessolek"),
        ("Das Bild des Kometen WESSO gelang in Wilson.", "place WESSO; place Wilson"),
        ("Der Weg führt von Moorhausen nach St. Gallen.", "place Moorhausen; place St. Gallen"),
        ("Es regnet in Bayern und Quellmar.", "place Bayern; place Quellmar"),
        ("Stau auf der A 7 bei Köln-Süd und auf der B33.", "place A 7; place Köln-Süd; place B33"),
        ("Er wartet an der Torfdorfer Straße.", "place Torfdorfer Straße"),
        ("Der Ausbau der A 2 und A 7 ruht.", "place A 2; place A 7"),
        ("Der Ort am Wessoleksee liegt unter dem Quallisberg.", "place Wessoleksee; place Quallisberg"),
        ("Das Lager liegt im wesselischen Quellmar.", "place Quellmar"),
        ("Das Dorf liegt im benachbarten Quellmar.", "place Quellmar"),
        ("Im hessischen Wilson regnet es.", "place Wilson"),
        ("Danach brannte Dresden-Plauen lange.", "place Dresden-Plauen"),
        (
            "Er fährt über Wessok nach Berlin, im Südosten von Wessow.",
            "place Wessok; place Berlin; place Wessow",
        ),
        ("Der Ortsteil Klein Quellow und Groß Moorsin.", "place Klein Quellow; place Groß Moorsin"),
        ("Die Firma wurde in Wessox umbenannt.", "organization Wessox"),
        ("Das Dorf wurde in Wessox umbenannt.", "place Wessox"),
        ("Am Ufer der Wessla und wo die Quella mündet.", "place Wessla; place Quella"),
        ("Die Wessolhütte und das Wessoldenkmal stehen.", "place Wessolhütte; place Wessoldenkmal"),
        ("Die Strecke Rostock–Wilson ist zu.", "place Rostock"),
        ("Der Rhein bei Wessolau und ein Dorf bei Quellux.", "place Rhein; place Wessolau; place Quellux"),
        ("Am Westufer der Wessla stehen sie.", "place Wessla"),
        ("In Essen und Halle feiern Tausende.", "place Essen; place Halle"),
        ("Im Landkreis Wesseler Land regnet es.", "place Landkreis Wesseler Land"),
        ("In Sankt Wessel an der Raab regnet es.", "place Sankt Wessel an der Raab"),
        ("Die Gegend der Ungarn und der Rückzug der Preußen endeten.", ""),
        (
            "Nach Klein Wessow, aus Unter Quellenwag und über Groß Wessolerde.",
            "place Klein Wessow; place Unter Quellenwag; place Groß Wessolerde",
        ),
        ("Die Truppen besetzten Wessolau im Mai.", "place Wessolau"),
        ("In Quella del Moro und im nahe gelegenen Wessow.", "place Quella del Moro; place Wessow"),
        // Must not match.
        ("Im Mai besetzten Wessoleks die Stadt.", ""),
        ("Er arbeitet in Köln bei Wessolux.", "place Köln"),
        ("Sie wurde in Wessox umbenannt.", ""),
        ("Die Grillhütte und die Kletterhütte sind zu, der Wessolsektor auch.", ""),
        ("Umsatz in Mio. Euro: 12 Mio. und 13 Mio. kamen.", ""),
        ("Gehandelt wird im Regulierter Markt.", ""),
        ("Sie kamen am Übungssee und zum Truppenübungsplatz.", ""),
        ("Das Essen kostet 100 Franken.", ""),
        ("Die Schweden gewannen in Bestform.", ""),
        ("Sie tragen aus Kapazitätsgründen nach Dienstschluss in Einzelfällen Masken.", ""),
        ("Der Hof und die Hauptstraße sind gesperrt.", ""),
        ("Die A4 ist ein Gerät, die Klasse B 3 auch.", ""),
        ("Es kostete 65 Menschenleben und ein Privatleben.", ""),
        ("Der Verein steht auf dem Relegationsplatz.", ""),
        ("Der Absturz der „Bremen“ war in Halle 4 das Thema.", ""),
        ("Gefördert wird das Kunstspringen von Langzeitarbeitslosen.", ""),
        ("Der Server Köln-Knoten7 fiel aus.", ""),
        ("Auf der Autobahn staut es sich, in Schloss 7 auch.", ""),
        ("Wir trafen uns am Badesee.", ""),
    ]);
}
