package dev.advocacy.cli.paths;

import dev.advocacy.attribution.Paths;
import java.util.List;
import java.util.Optional;

/**
 * What a file of paths holds.
 *
 * @param paths each counted together
 * @param currency of the value, where the file says it
 * @param notes what was found on the way and does not keep it from counting
 */
public record PathTable(Paths paths, Optional<String> currency, List<String> notes) {}
