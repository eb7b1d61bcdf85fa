package dev.advocacy.scoring;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;

/** The parsed rules. Every collection in it has an order, so its text, and with it the fingerprint, is stable. */
record RuleBook(String id, int version, ScoreCalendar calendar, int decimals, Ranking ranking, List<Rule> rules) {
    RuleBook {
        rules = List.copyOf(rules);
    }

    RuleBook in(ZoneId zone) {
        return new RuleBook(id, version, new ScoreCalendar(zone, calendar.weekStart()), decimals, ranking, rules);
    }

    String name() {
        return id + "@" + version;
    }

    List<String> pointKinds() {
        return rules.stream().map(Rule::pointKind).distinct().sorted().toList();
    }

    Points points(long units) {
        return new Points(units, decimals);
    }

    /** SHA-256 of everything that can change a score. */
    String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing, though every Java platform must have it", e);
        }
    }
}
