package dev.advocacy.cli.file;

/** Cells of a CSV file that a spreadsheet must not run. */
final class Cells {
    private Cells() {}

    /** What a spreadsheet would take for a formula gets an apostrophe in front, which shows it as text. */
    static String defused(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    static boolean isFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20".indexOf(text.charAt(0)) >= 0;
    }
}
