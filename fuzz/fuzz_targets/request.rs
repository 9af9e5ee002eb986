//! The request of a device.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    if let Ok(request) = exchange::DeviceRequest::read(data) {
        let _ = request.public.words();
    }
});
