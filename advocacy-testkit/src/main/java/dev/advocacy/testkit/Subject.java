package dev.advocacy.testkit;

import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a contract is about. Every contract of the kit writes a report of its run. */
@ExtendWith(ConformanceWatch.class)
abstract class Subject {

    /** As people know it. */
    abstract String subject();

    /** Hooks that it needs and that its contract lacks. */
    List<String> missingHooks() {
        return List.of();
    }
}
