package dev.advocacy.example;

import dev.advocacy.channel.ChannelAdapter;
import dev.advocacy.channel.ChannelDescriptor;
import dev.advocacy.channel.ChannelPolicy;
import dev.advocacy.channel.Media;
import dev.advocacy.channel.MediaLimit;
import dev.advocacy.channel.Metric;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** README's tables of channels, made from the adapters' own parts and descriptors. */
final class ChannelMatrix {
    private final List<? extends ChannelAdapter> channels;

    ChannelMatrix(List<? extends ChannelAdapter> channels) {
        this.channels = channels;
    }

    String markdown() {
        return table(abilities()) + "\n" + table(terms()) + "\n" + footnotes();
    }

    private List<List<String>> abilities() {
        var rows = new ArrayList<List<String>>();
        rows.add(row("", c -> d(c).name()));
        rows.add(row("id", c -> "`" + d(c).id() + "`"));
        rows.add(row("publish by API", c -> yes(c.publisher())));
        rows.add(row(
                "share link",
                c -> c.shareLinks()
                        .map(s -> s.carriesText() ? "with the text" : "the link only")
                        .orElse("no")));
        rows.add(row("connect accounts", c -> yes(c.accounts())));
        rows.add(row("text", c -> String.format(Locale.ROOT, "%,d %s", d(c).maxLength(), d(c).lengthUnit())));
        for (Media.Kind kind : Media.Kind.values()) {
            rows.add(row(
                    kind.name().toLowerCase(Locale.ROOT) + "s",
                    c -> d(c).limitOf(kind).map(ChannelMatrix::limit).orElse("no")));
        }
        rows.add(row("besides", c -> forms(d(c))));
        rows.add(row("delete", c -> yes(c.retractor())));
        rows.add(row("edit", c -> yes(c.editor())));
        rows.add(row("impressions", c -> counted(c, Metric.IMPRESSIONS)));
        rows.add(row("reactions", c -> counted(c, Metric.REACTIONS)));
        rows.add(row("comments", c -> counted(c, Metric.COMMENTS)));
        rows.add(row("clicks as the network counts", c -> counted(c, Metric.CLICKS)));
        return rows;
    }

    private List<List<String>> terms() {
        var rows = new ArrayList<List<String>>();
        rows.add(row("", c -> d(c).name()));
        rows.add(row("scopes", c -> list(notes(c).scopes(), s -> "`" + s + "`")));
        rows.add(row("approvals", c -> list(notes(c).approvals(), a -> a)));
        rows.add(row("may be scheduled", c -> yes(policy(c).mayBeScheduled())));
        rows.add(row("actions earn points", c -> yes(policy(c).actionsEarnPoints())));
        rows.add(row("its counts are kept", c -> kept(policy(c).countsKeptFor())));
        rows.add(row("colleagues' texts must differ", c -> yes(policy(c).textsMustDiffer())));
        rows.add(row("a post costs", c -> d(c).price().map(ChannelMatrix::price).orElse("nothing")));
        rows.add(row("API version", c -> d(c).apiVersion().orElse("none")));
        rows.add(row("which ends", c -> d(c).apiSunset().map(Object::toString).orElse("not known")));
        rows.add(row("last checked", c -> notes(c).checkedOn().toString()));
        return rows;
    }

    private String footnotes() {
        return channels.stream()
                .filter(c -> !notes(c).footnotes().isEmpty())
                .map(c -> "- **" + d(c).name() + "**: " + String.join(" ", notes(c).footnotes()) + "\n")
                .collect(Collectors.joining());
    }

    private List<String> row(String name, Function<ChannelAdapter, String> cell) {
        return Stream.concat(Stream.of(name), channels.stream().map(cell)).toList();
    }

    private static String table(List<List<String>> rows) {
        var lines = new ArrayList<String>();
        rows.forEach(row -> lines.add("| " + String.join(" | ", row) + " |"));
        lines.add(1, "|" + " --- |".repeat(rows.get(0).size()));
        return String.join("\n", lines) + "\n";
    }

    private static ChannelDescriptor d(ChannelAdapter channel) {
        return channel.descriptor();
    }

    private static ChannelPolicy policy(ChannelAdapter channel) {
        return d(channel).policy();
    }

    private static ChannelDescriptor.Notes notes(ChannelAdapter channel) {
        return d(channel).notes().orElseThrow();
    }

    private static String yes(Optional<?> part) {
        return yes(part.isPresent());
    }

    private static String yes(boolean really) {
        return really ? "yes" : "no";
    }

    private static String counted(ChannelAdapter channel, Metric metric) {
        return yes(channel.engagement().isPresent() && d(channel).metrics().contains(metric));
    }

    private static String limit(MediaLimit limit) {
        return "up to " + limit.maxCount() + ": "
                + limit.contentTypes().stream()
                        .map(type -> type.substring(type.indexOf('/') + 1))
                        .map(type -> type.substring(type.lastIndexOf('.') + 1))
                        .sorted()
                        .collect(Collectors.joining(", "))
                + size(limit.maxBytes());
    }

    private static String size(long bytes) {
        return bytes == Integer.MAX_VALUE ? "" : "; " + bytes / 1_000_000 + " MB";
    }

    private static String forms(ChannelDescriptor channel) {
        return list(
                channel.forms().stream().sorted().toList(),
                form -> form.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    private static String kept(Duration time) {
        return time.isZero() ? "no, only shown" : time.toDays() + " days";
    }

    private static String price(ChannelDescriptor.Price price) {
        return price.currency() + " " + units(price.plain()) + ", with a link " + units(price.withLink());
    }

    private static String units(long micros) {
        return BigDecimal.valueOf(micros, 6).stripTrailingZeros().toPlainString();
    }

    private static <T> String list(List<T> values, Function<T, String> shown) {
        return values.isEmpty() ? "none" : values.stream().map(shown).collect(Collectors.joining(", "));
    }
}
