package dev.advocacy.cli.log;

import dev.advocacy.Finding;
import dev.advocacy.scoring.ScoringEvent;

/** Takes what a reader finds, line by line. */
interface Intake {
    void event(long line, ScoringEvent event);

    void problem(long line, Finding finding);

    /** A field that scoring does not read. */
    void unread(String field);
}
