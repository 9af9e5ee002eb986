/** Words of tables of the program that come back. */
export const tableIn = {
  kinds: { employees: "tabel pegawai", plans: "tabel SKP", evaluations: "tabel penilaian", recap: "tabel rekap" },
  recognised: (kind: string): string => `Dikenali sebagai ${kind}.`,
  counts: { new: "baru", changed: "berubah", same: "sama", refused: "tidak boleh diganti", compared: "hanya dibandingkan", notHere: "tidak ada di sini", invalid: "tidak terbaca" },
  verdicts: { new: "baru", changed: "berubah", same: "sama", refused: "tidak boleh diganti", compared: "hanya dibandingkan", not_here: "tidak ada di sini", invalid: "tidak terbaca" },
  allSame: "Semua sama, tidak ada yang perlu dilakukan.",
  nothing: "Tidak ada baris yang akan ditulis.",
  told: (written: string, left: string): string => `${written} baris akan ditulis, ${left} dibiarkan.`,
  apply: (n: string): string => `Terapkan ${n} baris`,
  applied: (written: string, left: string): string => `${written} baris ditulis, ${left} dibiarkan.`,
  rowsTitle: (n: string): string => `${n} baris berbeda`,
  caption: "Baris yang berbeda",
  row: "Baris",
  who: "Tentang siapa",
  outcome: "Hasil",
  differs: "Di sini, lalu di berkas",
  empty: "(kosong)",
};
