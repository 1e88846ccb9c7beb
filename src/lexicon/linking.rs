//! How the command is linked on Linux: at a fixed address, with its C library inside where the machine has that.
//!
//! Both spare the start what a loader does before the first byte is read, a quarter of its time; the tables know
//! nothing of it, but a crate has one build script. The standard library asks for shared libraries whatever the
//! linker is told, so each name that it asks for is answered by a linker script that stands for the archive.
//! Example: `-lm` finds `libm.so` in the build's folder, which says `INPUT(libm.a)`.
//!
//! The file is also written rather than mapped, where the linker can: what is written lies in the page cache in large
//! pieces, which a start maps faster.

use std::path::Path;
use std::process::Command;
use std::{env, fs, io};

/// The libraries that the standard library asks for, and the archives that hold the same.
const ARCHIVES: [(&str, &str); 7] = [
    ("gcc_s", "libgcc_eh.a libgcc.a"),
    ("c", "libc.a"),
    ("m", "libm.a"),
    ("dl", "libdl.a"),
    ("rt", "librt.a"),
    ("pthread", "libpthread.a"),
    ("util", "libutil.a"),
];

/// Tells Cargo how to link the command; `out` is the build's own folder.
pub fn tell_cargo(out: &Path) -> io::Result<()> {
    if env::var("CARGO_CFG_TARGET_OS").as_deref() != Ok("linux") {
        return Ok(());
    }
    println!("cargo::rustc-link-arg-bins=-no-pie");
    let own = env::var("HOST") == env::var("TARGET") && env::var_os("RUSTC_LINKER").is_none();
    let gnu = env::var("CARGO_CFG_TARGET_ENV").as_deref() == Ok("gnu");
    if !own || !gnu || !ARCHIVES.iter().all(|(_, archives)| archives.split(' ').all(is_installed)) {
        return Ok(());
    }
    let folder = out.join("archives");
    fs::create_dir_all(&folder)?;
    for (name, archives) in ARCHIVES {
        fs::write(folder.join(format!("lib{name}.so")), format!("INPUT({archives})\n"))?;
    }
    println!("cargo::rustc-link-arg-bins=-static");
    println!("cargo::rustc-link-arg-bins=-L{}", folder.display());
    for argument in WISHES {
        if links_with(argument, out)? {
            println!("cargo::rustc-link-arg-bins={argument}");
        }
    }
    Ok(())
}

/// Tells LLVM's linker, and gold, to write its file, and to keep one of functions whose code is the same; others don't
/// know this and would fail.
const WISHES: [&str; 2] = ["-Wl,--no-mmap-output-file", "-Wl,--icf=all"];

/// True where the compiler links an empty program with the argument.
fn links_with(argument: &str, out: &Path) -> io::Result<bool> {
    let (program, linked) = (out.join("empty.rs"), out.join("empty"));
    fs::write(&program, "fn main() {}\n")?;
    let flags = env::var("CARGO_ENCODED_RUSTFLAGS").unwrap_or_default();
    let mut compiler = Command::new(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    compiler.args(flags.split('\x1f').filter(|flag| !flag.is_empty()));
    compiler.args(["-C", &format!("link-arg={argument}"), "-o"]).arg(&linked).arg(&program);
    Ok(compiler.output().is_ok_and(|told| told.status.success()))
}

/// True where the C compiler, which links, has the archive; distributions ship it apart from the shared library.
fn is_installed(archive: &str) -> bool {
    let asked = Command::new("cc").arg(format!("-print-file-name={archive}")).output();
    asked.is_ok_and(|told| Path::new(String::from_utf8_lossy(&told.stdout).trim()).is_absolute())
}
