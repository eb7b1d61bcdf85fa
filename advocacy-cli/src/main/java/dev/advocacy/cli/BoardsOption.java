package dev.advocacy.cli;

import dev.advocacy.scoring.BoardKind;
import java.util.EnumSet;
import java.util.Set;
import picocli.CommandLine.Option;

/** Which boards. */
final class BoardsOption {
    private static final Set<BoardKind> USUAL = EnumSet.complementOf(EnumSet.of(BoardKind.QUARTER));

    @Option(
            names = "--board",
            split = ",",
            paramLabel = "BOARD",
            description =
                    "day, week, month, quarter, year or all (all time); several with commas. Left out: all but quarter.")
    private Set<BoardKind> boards = USUAL;

    Set<BoardKind> kinds() {
        return boards;
    }
}
