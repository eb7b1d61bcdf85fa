package dev.advocacy.linkedin;

import dev.advocacy.Finding;
import dev.advocacy.channel.Post.Poll;
import java.util.ArrayList;
import java.util.List;

/** What LinkedIn would refuse about a poll. Lengths are counted in UTF-16 units, as those of texts are. */
final class PollRules {
    static final int FEWEST_OPTIONS = 2;
    static final int MOST_OPTIONS = 4;
    static final int LONGEST_QUESTION = 140;
    static final int LONGEST_OPTION = 30;

    private final List<Finding> findings = new ArrayList<>();

    private PollRules() {}

    static List<Finding> findings(Poll poll) {
        var rules = new PollRules();
        rules.text("poll.question", "the poll's question", poll.question(), LONGEST_QUESTION);
        rules.options(poll.options());
        rules.open(poll);
        return rules.findings;
    }

    private void options(List<String> options) {
        if (options.size() < FEWEST_OPTIONS || options.size() > MOST_OPTIONS) {
            String message = "the poll has " + options.size() + " answers to choose from, LinkedIn takes "
                    + FEWEST_OPTIONS + " to " + MOST_OPTIONS;
            findings.add(Finding.error("poll.options", "poll.options", message).with("count", options.size()));
        }
        options.forEach(option -> text("poll.options", "the poll's answer '" + option + "'", option, LONGEST_OPTION));
    }

    private void text(String field, String what, String text, int longest) {
        if (text.isBlank()) {
            findings.add(Finding.error("poll.empty", field, what + " is empty: write it"));
        }
        if (text.length() > longest) {
            String message =
                    what + " is " + text.length() + " UTF-16 units long, LinkedIn takes " + longest + ": shorten it";
            findings.add(Finding.error("poll.too-long", field, message)
                    .with("length", text.length())
                    .with("limit", longest));
        }
    }

    private void open(Poll poll) {
        if (PollDuration.of(poll.open()).isEmpty()) {
            String message = "the poll is open for " + poll.open() + ", LinkedIn knows 1, 3, 7 and 14 days";
            findings.add(Finding.error("poll.duration", "poll.open", message).with("open", poll.open()));
        }
    }
}
