//! `employee import --map`: a list of unknown layout, its columns named on the command line.

use crate::office::Office;

const ODD: &str = "DATA INDUK\nIdentitas;Keterangan;Ruang;Tempat\n\
    197501012000031001;Yohanis 1;IV/a;Bidang Arsip\n198002022005012002;Agustina 2;III/a;Bidang Arsip\n";

#[test]
fn columns_are_named_where_the_headings_say_nothing_and_known_the_next_time() {
    let office = Office::new();
    let list = office.write("induk.csv", ODD);
    assert_eq!(office.refused(&format!("employee import '{list}'")).1, "unreadable_file");
    let wrong = office.refused(&format!("employee import '{list}' --map 'Tinggi badan=B'"));
    assert_eq!(wrong.1, "malformed_request");
    let imported = office.done(&format!("employee import '{list}' --map 'Nama=B,Golongan=c' --header-row 2"));
    assert_eq!(imported["new"], 2, "{imported}");
    let again = office.done(&format!("employee import '{list}'"));
    assert_eq!((again["new"].clone(), again["same"].clone()), (0.into(), 2.into()), "{again}");
}
