package dev.advocacy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The data of the guide "Defend your programme". */
final class Example {
    private static final Path FOLDER = Path.of("../examples/defend-your-programme");

    private Example() {}

    static Path file(String name) {
        return FOLDER.resolve(name);
    }

    /** The events, which the guide generates. */
    static Path events(Path folder) {
        var events = folder.resolve("events.ndjson");
        assertThat(Ran.cli(
                                "generate",
                                "--size",
                                8_000,
                                "--people",
                                40,
                                "--visitors",
                                2_500,
                                "--seed",
                                11,
                                "--out",
                                events)
                        .code())
                .isZero();
        return events;
    }

    static Ran roi(Path events, Object... more) {
        List<Object> args = new ArrayList<>(List.of("roi", "--events", events, "--plan", file("plan.json")));
        args.addAll(List.of(more));
        return Ran.cli(args.toArray());
    }
}
