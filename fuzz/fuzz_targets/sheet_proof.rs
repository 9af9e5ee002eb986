//! The text of a sheet's square code: what is read signs again to the same bytes, and holds for nobody.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let Ok(text) = std::str::from_utf8(data) else { return };
    if let Some(sheet) = exchange::read_sheet(text) {
        assert!(!sheet.holds(&[0; 32]), "a key of small order");
        let key = exchange::OfficeKey::from_secret(&[9; 32]).unwrap();
        let again = exchange::read_sheet(&exchange::sign_sheet(sheet.facts(), &key)).unwrap();
        assert_eq!(again.facts(), sheet.facts());
        assert!(again.holds(&key.public()));
    }
});
