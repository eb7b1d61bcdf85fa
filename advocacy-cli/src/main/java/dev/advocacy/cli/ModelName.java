package dev.advocacy.cli;

import java.util.Locale;

/** The models, as they are called on the command line. */
enum ModelName {
    FIRST,
    LAST,
    LINEAR,
    POSITION,
    TIME_DECAY,
    MARKOV,
    SHAPLEY,
    LEAVE_ONE_OUT,
    EQUAL_SPLIT;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
