//! Folders that a service copies to the internet, told by their names and by what those services
//! leave in them. A store there would leave the machine, encrypted as it is, and could be exchanged
//! by the service in the middle of writing.

use std::path::Path;

/// A service with the names of its folders and the files or folders it leaves in their root, in lower case.
struct Service {
    name: &'static str,
    /// Whole names of folders.
    folders: &'static [&'static str],
    /// Beginnings of names, such as `OneDrive - Dinas`.
    beginnings: &'static [&'static str],
    marks: &'static [&'static str],
}

const SERVICES: &[Service] = &[
    Service {
        name: "OneDrive",
        folders: &["onedrive", "skydrive"],
        beginnings: &["onedrive - "],
        marks: &[".849c9593-d756-4e56-8d6e-42412f2a707b"],
    },
    Service {
        name: "Dropbox",
        folders: &["dropbox"],
        beginnings: &["dropbox ("],
        marks: &[".dropbox", ".dropbox.cache"],
    },
    Service {
        name: "Google Drive",
        folders: &["google drive", "googledrive", "my drive", "drive saya"],
        beginnings: &["googledrive-"],
        marks: &[".tmp.drivedownload", ".tmp.driveupload", ".shortcut-targets-by-id"],
    },
    Service {
        name: "iCloud",
        folders: &["iclouddrive", "icloud drive", "com~apple~clouddocs", "mobile documents"],
        beginnings: &[],
        marks: &[],
    },
    Service { name: "Nextcloud", folders: &["nextcloud"], beginnings: &[], marks: &[".nextcloudsync.log"] },
    Service { name: "ownCloud", folders: &["owncloud"], beginnings: &[], marks: &[".owncloudsync.log"] },
    Service { name: "Syncthing", folders: &[], beginnings: &[], marks: &[".stfolder"] },
    Service { name: "MEGA", folders: &["mega", "megasync"], beginnings: &[], marks: &[".megaignore"] },
    Service {
        name: "pCloud",
        folders: &["pclouddrive", "pcloud drive", "pcloud sync"],
        beginnings: &[],
        marks: &[],
    },
    Service { name: "Box", folders: &["box", "box sync"], beginnings: &["box-"], marks: &[".boxsync"] },
];

/// The service that copies a folder to the internet, where one is recognised.
pub(crate) fn service_of(folder: &Path) -> Option<&'static str> {
    folder.ancestors().find_map(|part| {
        let name = part.file_name().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
        SERVICES
            .iter()
            .find(|service| service.is_named(&name) || service.has_marked(part))
            .map(|service| service.name)
    })
}

impl Service {
    fn is_named(&self, folder: &str) -> bool {
        self.folders.contains(&folder)
            || self.beginnings.iter().any(|beginning| folder.starts_with(beginning))
    }

    fn has_marked(&self, folder: &Path) -> bool {
        self.marks.iter().any(|mark| folder.join(mark).exists())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_of_the_usual_services_are_recognised_at_any_depth() {
        for (path, service) in [
            ("/home/siti/OneDrive/Kantor", "OneDrive"),
            ("/home/siti/OneDrive - Dinas Perizinan/cadangan", "OneDrive"),
            ("/home/siti/Dropbox", "Dropbox"),
            ("/mnt/g/My Drive/a/b", "Google Drive"),
            ("/home/siti/Library/Mobile Documents/com~apple~CloudDocs/x", "iCloud"),
            ("/home/siti/Nextcloud/x", "Nextcloud"),
            ("/home/siti/MEGA", "MEGA"),
            ("/home/siti/pCloudDrive/x", "pCloud"),
            ("/home/siti/Box Sync/x", "Box"),
        ] {
            assert_eq!(service_of(Path::new(path)), Some(service), "{path}");
        }
    }

    #[test]
    fn a_folder_under_another_name_is_recognised_by_what_the_service_left_in_it() {
        let folder = tempfile::tempdir().unwrap();
        let deep = folder.path().join("berkas/kantor");
        std::fs::create_dir_all(&deep).unwrap();
        assert_eq!(service_of(&deep), None);
        std::fs::create_dir(folder.path().join("berkas/.stfolder")).unwrap();
        assert_eq!(service_of(&deep), Some("Syncthing"));
    }

    #[test]
    fn folders_that_only_sound_alike_are_not_taken_for_a_service() {
        for path in ["/home/siti/Dokumen/megah", "/home/siti/Boxing", "/media/siti/KINGSTON/cadangan"] {
            assert_eq!(service_of(Path::new(path)), None, "{path}");
        }
    }
}
