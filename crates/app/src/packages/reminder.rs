//! The letter that asks for packages that did not arrive (*surat tagihan*).

use crate::App;
use crate::convert::row;
use crate::failure::Halt;
use crate::files::write_whole;
use crate::leaves::printed;
use contract::{ByIdToFile, ChosenFile, Failure, Language};
use domain::period::date_words;
use sheets::Leaf;

impl App {
    /// Writes the letter about one device as a page.
    pub(crate) fn print_reminder(&mut self, request: ByIdToFile) -> Result<ChosenFile, Halt> {
        let path = self.path(request.file)?;
        let device = self.device(row(&request.id)?)?;
        let missing = self.missing_packages()?.into_iter().filter(|missing| missing.device == request.id);
        let numbers: Vec<String> =
            missing.flat_map(|missing| missing.numbers).map(|number| number.to_string()).collect();
        if numbers.is_empty() {
            return Err(Failure::NothingToPrint.into());
        }
        let (office, moment) = (self.office()?, self.moment());
        let day = date_words(moment.today());
        let place = if office.place.is_empty() { day.clone() } else { format!("{}, {day}", office.place) };
        let (title, lines) = match moment.language {
            Language::Id => {
                ("Surat tagihan paket", indonesian(&office.unit_name, &device.name, &numbers.join(", ")))
            }
            Language::En => {
                ("Reminder of packages", english(&office.unit_name, &device.name, &numbers.join(", ")))
            }
        };
        let head = [format!("{}, {}", office.unit_name, office.agency), place, String::new()];
        let leaf = Leaf::titled(title).text(head.iter().chain(&lines).map(String::as_str));
        let signed = if moment.language == Language::Id { "Pengelola kepegawaian" } else { "HR officer" };
        let leaf = leaf.gap(8.0).signature(signed);
        write_whole(&path, &printed(title, vec![leaf], moment.now.naive_local())?)?;
        Ok(self.written(path))
    }
}

fn indonesian(unit: &str, device: &str, numbers: &str) -> Vec<String> {
    vec![
        format!("Kepada pengguna perangkat {device}"),
        String::new(),
        format!(
            "Paket no. {numbers} dari perangkat itu belum kami terima, sedangkan paket sesudahnya sudah."
        ),
        "Tidak ada isian yang hilang: semuanya masih tersimpan di laptop Saudara.".to_owned(),
        format!(
            "Mohon buka layar Paket, pilih Buat paket untuk {unit}, lalu serahkan berkasnya kepada kami. Paket \
             berikutnya memuat juga isi paket yang belum sampai."
        ),
    ]
}

fn english(unit: &str, device: &str, numbers: &str) -> Vec<String> {
    vec![
        format!("To the user of the device {device}"),
        String::new(),
        format!("Package no. {numbers} of that device has not arrived here, while later ones have."),
        "Nothing is lost: all of it is still on your laptop.".to_owned(),
        format!(
            "Please open the screen Packages, make a package for {unit}, and hand the file to us. The next \
             package also holds what did not arrive."
        ),
    ]
}
