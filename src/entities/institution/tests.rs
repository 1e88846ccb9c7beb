//! Rows of a text and the institutions in it.

use crate::entities::tests::assert_names;

#[test]
fn finds_institutions_of_towns_and_lands() {
    assert_names(&[
        (
            "Das Arbeits- und Sozialgericht Wien gab ihr recht.",
            "organization Arbeits- und Sozialgericht Wien",
        ),
        (
            "Das Münchner Landgericht und das Kieler Verwaltungsgericht tagen.",
            "organization Münchner Landgericht; organization Kieler Verwaltungsgericht",
        ),
        (
            "Die Wiener Volksbank und die Fränkische Lotterie zahlen.",
            "organization Wiener Volksbank; organization Fränkische Lotterie",
        ),
        (
            "Das Außenministerium der Vereinigten Staaten und die Demokratische Partei Nepals schweigen.",
            "organization Außenministerium der Vereinigten Staaten; organization Demokratische Partei Nepals",
        ),
        ("Die Luzerner Kantonspolizei sucht ihn.", "organization Luzerner Kantonspolizei"),
        ("Die Staatliche Ballettschule lädt ein.", "organization Staatliche Ballettschule"),
        ("Das Udo-Krantz-Spital schließt.", "organization Udo-Krantz-Spital"),
        (
            "Das Trio Quellerol spielt mit dem Ensemble Torflicht.",
            "organization Trio Quellerol; organization Ensemble Torflicht",
        ),
        ("Der Hafenverbund Weser wächst.", "organization Hafenverbund Weser"),
        // Must not match.
        ("Die Kreis- und Landesstraßen sind glatt, die Turn- und Sporthalle ist zu.", ""),
        ("Die Akten der Staatsanwaltschaft gegen Müller fehlen.", "person Müller"),
        ("Sie will eine neue Gesellschaft für Torfbau, den Verein zur Zeit der Moore.", ""),
        ("Eine staatliche Ballettschule fehlt. Die Münchner Kellnerin lacht.", ""),
    ]);
}

#[test]
fn finds_institutions() {
    assert_names(&[
        ("Es half das Polizeirevier Rostock-Nord.", "organization Polizeirevier Rostock-Nord"),
        ("Es fährt die Küstenreederei Wessolina.", "organization Wessolina"),
        ("Es fährt die Küstenreederei Wessolina Nord AG.", "organization Wessolina Nord AG"),
        ("Sie forscht am Institut für Moorkunde.", "organization Institut für Moorkunde"),
        (
            "Die Leitung des Bundesverbandes für Seefracht wechselt.",
            "organization Bundesverbandes für Seefracht",
        ),
        ("Das Landgericht Berlin-Brandenburg tagt.", "organization Landgericht Berlin-Brandenburg"),
        ("Das Urteil des Amtsgerichts Wessolbrunn liegt vor.", "organization Amtsgerichts Wessolbrunn"),
        (
            "Die Anne-Quell-Schule und die Elisabeth-Klinik helfen.",
            "organization Anne-Quell-Schule; organization Elisabeth-Klinik",
        ),
        ("Das Asklepios Klinikum Harburg wächst.", "organization Asklepios Klinikum Harburg"),
        ("Das St.-Josef-Krankenhaus wächst.", "organization St.-Josef-Krankenhaus"),
        ("Die Realschule Quellmar spendet.", "organization Realschule Quellmar"),
        (
            "Die Grundschule Am Lohgraben und die Realschule An der Moorau schließen.",
            "organization Grundschule Am Lohgraben; organization Realschule An der Moorau",
        ),
        (
            "Der Bundesverband Erneuerbare Energie und die Deutsche Diabetes Gesellschaft klagen.",
            "organization Bundesverband Erneuerbare Energie; organization Deutsche Diabetes Gesellschaft",
        ),
        (
            "Er aß im Hotel Post, danach kam er aus der Kita Sonnenschein.",
            "organization Hotel Post; organization Kita Sonnenschein",
        ),
        ("Sie wollten im Hotel Zimmer buchen.", ""),
        ("Die Kirchengemeinde St. Johannis sammelt.", "organization Kirchengemeinde St. Johannis"),
        ("Der SPD-Ortsverein Dresden lädt ein.", "organization SPD-Ortsverein Dresden"),
        ("Die Polizei Dortmund sucht ihn.", "organization Polizei Dortmund"),
        ("Die Staatsanwaltschaft Hagen prüft.", "organization Staatsanwaltschaft Hagen"),
        ("Das Obergericht des Kantons Zürich tagt.", "organization Obergericht des Kantons Zürich"),
        ("Sie lehrt an der Universität von Kalifornien.", "organization Universität von Kalifornien"),
        (
            "Die Feuerwehr Quellmar und die Freiwillige Feuerwehr Dresden halfen dem Jobcenter.",
            "organization Feuerwehr Quellmar; organization Freiwillige Feuerwehr Dresden",
        ),
        ("Sie sammelt für die Wessoler Kunsthalle.", "organization Wessoler Kunsthalle"),
        ("Die Technische Universität Dresden lädt ein.", "organization Technische Universität Dresden"),
        ("Der Hans-Wessolek-Stiftung fehlt Geld.", "organization Hans-Wessolek-Stiftung"),
        (
            "Die Quellmann-Stiftung und die Wessol-Partei zahlen.",
            "organization Quellmann-Stiftung; organization Wessol-Partei",
        ),
        ("Das stand in der Kölner Rundschau.", "organization Kölner Rundschau"),
        ("Der Verband Deutscher Moorbauern klagt.", "organization Verband Deutscher Moorbauern"),
        ("Der Bund der Moorbauern klagt.", "organization Bund der Moorbauern"),
        (
            "Die Reichsvereinigung der Torfstecher in Preußen klagt.",
            "organization Reichsvereinigung der Torfstecher in Preußen",
        ),
        (
            "Der Verband der deutschen Torfindustrie klagt.",
            "organization Verband der deutschen Torfindustrie",
        ),
        ("Sie arbeitet beim Hamburger Mieterverein.", "organization Hamburger Mieterverein"),
        ("Er gehört dem Evangelischen Torfverband an.", "organization Evangelischen Torfverband"),
        ("Die Leitung des neuen Instituts für Moorkunde wechselt.", "organization Instituts für Moorkunde"),
        ("Das Ende eines Instituts für Moorkunde naht.", "organization Instituts für Moorkunde"),
        (
            "Sie leitet das Institut für angewandte Moorkunde.",
            "organization Institut für angewandte Moorkunde",
        ),
        ("Sie forscht am Institut für Moorkunde, Abteilung Torf.", "organization Institut für Moorkunde"),
        (
            "Das Institut für Moorkunde, Torf und Heide forscht.",
            "organization Institut für Moorkunde, Torf und Heide",
        ),
        ("Die Universität Quellweiler forscht.", "organization Universität Quellweiler"),
        ("Sie besuchte das Gymnasium Quellinum.", "organization Gymnasium Quellinum"),
        ("Es sprach der Landtag Sachsen für die Moorpartei.", "organization Landtag Sachsen"),
        (
            "Das Café Quellmann und die Galerie Wesso Torfek öffnen.",
            "organization Café Quellmann; organization Galerie Wesso Torfek",
        ),
        (
            "Sie leitet den Rat des „Verbandes Deutscher Torfbauern“.",
            "organization Verbandes Deutscher Torfbauern",
        ),
        ("Es brennt im Gymnasium am Quellug.", "organization Gymnasium am Quellug"),
        (
            "Die Gesellschaft der Torffreunde tagt, das Krankenhaus der Moorianerinnen schließt.",
            "organization Gesellschaft der Torffreunde; organization Krankenhaus der Moorianerinnen",
        ),
        ("Das Zentrum für Marine Moorkunde hilft.", "organization Zentrum für Marine Moorkunde"),
        ("Das Amt für Brand- und Moorschutz prüft.", "organization Amt für Brand- und Moorschutz"),
        ("Die IG Bergbau lehnt ab.", "organization IG Bergbau"),
        ("Es brennt im Gymnasium am Quellteich.", "organization Gymnasium am Quellteich"),
        ("Das Quelloneum feiert heute.", "organization Quelloneum"),
        ("Er aß im Hotel Kaiserin Elisabeth.", "organization Hotel Kaiserin Elisabeth"),
        ("Am Collegium Quellinum lehrte er.", "organization Collegium Quellinum"),
        // Must not match.
        ("Die Gesellschaft der Zukunft ist eine Gesellschaft der Reichen.", ""),
        ("Das Gymnasium am Stadtrand brennt.", ""),
        ("Ein Hamburger Torfverein feiert. Berliner Vereine auch.", ""),
        ("Der Verband der Region klagt. Das Ministerium der Moorbauern schweigt.", ""),
        ("Das Institut und die Universität schweigen.", ""),
        ("Das Moor-Museum und die Bauern-Partei schweigen.", ""),
        ("Die Moor-Schule und die Kinder-Klinik schweigen.", ""),
        ("Seine Partei kam zur Vernunft.", ""),
        ("Nun hat die Polizei Zeugen gesucht, nun nahm die Polizei Quellmann fest.", ""),
        ("Der Verein von Dresden tagt.", "place Dresden"),
        ("Eine Initiative zur Gründung scheiterte.", ""),
        ("Die Initiative Moorstedter Bürger klagt.", ""),
        ("Der Bund der Philippinen mit Japan hält.", "place Philippinen; place Japan"),
    ]);
}
