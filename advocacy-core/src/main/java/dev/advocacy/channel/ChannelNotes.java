package dev.advocacy.channel;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What somebody who sets a channel up has to know and code cannot tell. The README's table of channels is made of it.
 *
 * @param checkedOn when this was last held against the network's documentation
 * @param scopes what a person is asked to allow
 * @param approvals what the network has to grant the application first, for example a product after a review
 * @param footnotes in whole sentences, what the network does not allow
 */
public record ChannelNotes(LocalDate checkedOn, List<String> scopes, List<String> approvals, List<String> footnotes) {

    /** Checks and copies. */
    public ChannelNotes {
        Objects.requireNonNull(checkedOn, "checkedOn");
        scopes = List.copyOf(scopes);
        approvals = List.copyOf(approvals);
        footnotes = List.copyOf(footnotes);
    }
}
