package dev.advocacy.channel;

import dev.advocacy.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * What a check of a draft found.
 *
 * @param length the text's length as the channel counts it
 * @param limit the longest text that the channel takes, in the same unit
 * @param findings every problem and warning, all at once
 */
public record DraftCheck(int length, int limit, List<Finding> findings) {

    /** Copies. */
    public DraftCheck {
        findings = List.copyOf(findings);
    }

    /** A check of this length against the descriptor's limit, with further findings. */
    public static DraftCheck ofLength(int length, ChannelDescriptor channel, List<Finding> further) {
        var findings = new ArrayList<Finding>();
        if (length > channel.maxLength()) {
            findings.add(tooLong(length, channel));
        }
        findings.addAll(further);
        return new DraftCheck(length, channel.maxLength(), findings);
    }

    /** Whether nothing stops the draft; there may be warnings. */
    public boolean ok() {
        return findings.stream().noneMatch(Finding::isError);
    }

    /** How much text is left, below zero where it is too long. */
    public int remaining() {
        return limit - length;
    }

    /** The same check with more findings in front. */
    public DraftCheck withFirst(List<Finding> more) {
        var all = new ArrayList<>(more);
        all.addAll(findings);
        return new DraftCheck(length, limit, all);
    }

    private static Finding tooLong(int length, ChannelDescriptor channel) {
        String message = "text is " + length + " " + channel.lengthUnit() + " long and " + channel.name() + " takes "
                + channel.maxLength() + ": shorten it by " + (length - channel.maxLength());
        return Finding.error("text.too-long", "text", message)
                .with("length", length)
                .with("limit", channel.maxLength());
    }
}
