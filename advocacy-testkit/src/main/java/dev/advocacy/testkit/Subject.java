package dev.advocacy.testkit;

import org.junit.jupiter.api.extension.ExtendWith;

/** What a contract is about. Every contract of the kit writes a report of its run. */
@ExtendWith(ConformanceWatch.class)
abstract class Subject {

    /** As people know it. */
    abstract String subject();
}
