/** Words of the recap. */
export const recap = {
  period: "Periode",
  export: "Simpan sebagai XLSX",
  exported: (name: string) => `${name} tersimpan.`,
  fileName: (period: string) => `Rekap ${period}.xlsx`,
  grid: "Rekap per unit",
  columns: { unit: "Unit kerja", total: "Orang", plans: "SKP ditetapkan", rated: "Dinilai", signed: "Ditandatangani" },
  ofPlans: (n: string, total: string) => `${n} dari ${total}`,
  withoutUnit: "Belum ditempatkan",
  sum: "Jumlah",
  empty: "Belum ada pegawai yang dapat direkap.",
  noPeriod: "Belum ada periode. Buat siklus dahulu.",
  toCycles: "Buka Siklus",
  keys: { export: "simpan XLSX", people: "lihat orangnya" },
};
