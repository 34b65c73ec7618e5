//! The folder of delivered cards, which are personal data: for the owner alone.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

pub(crate) struct Outbox(PathBuf);

impl Outbox {
    /// Makes the folder if there is none.
    pub(crate) fn new(folder: &Path) -> io::Result<Self> {
        folder_builder().recursive(true).create(folder)?;
        Ok(Self(folder.to_owned()))
    }

    /// Writes a whole file or none: it has its name only when it is complete.
    pub(crate) fn write(&self, name: &str, card: &str) -> io::Result<()> {
        let part = self.0.join(format!("{name}.part"));
        let mut file = create(&part)?;
        let written = file
            .write_all(card.as_bytes())
            .and_then(|()| fs::rename(&part, self.0.join(format!("{name}.vcf"))));
        if written.is_err() {
            let _ = fs::remove_file(&part);
        }
        written
    }
}

/// Makes a file that is not there yet, nor a link to one.
fn create(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

fn folder_builder() -> DirBuilder {
    #[cfg_attr(not(unix), allow(unused_mut, reason = "other systems have no modes"))]
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
}
