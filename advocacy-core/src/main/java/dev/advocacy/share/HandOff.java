package dev.advocacy.share;

import java.net.URI;
import java.util.Optional;

/**
 * A share that the person finishes in the network's own dialog. What they post there is theirs; a click on the link
 * confirms it.
 *
 * @param share the decision
 * @param dialog where to send the person's browser
 * @param textToCopy the text, where the dialog does not take it along
 */
public record HandOff(Share share, URI dialog, Optional<String> textToCopy) {}
