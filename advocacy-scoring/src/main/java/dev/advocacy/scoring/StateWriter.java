package dev.advocacy.scoring;

import dev.advocacy.event.AmbassadorId;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes {@link StateFormat}. */
final class StateWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final Map<String, Integer> places = new HashMap<>();

    private StateWriter() {}

    static byte[] write(RuleBook book, AmbassadorId ambassador, List<ScoringEvent> events) {
        try {
            return new StateWriter().all(book, ambassador, events);
        } catch (IOException e) {
            throw new UncheckedIOException("a stream in memory failed", e);
        }
    }

    private byte[] all(RuleBook book, AmbassadorId ambassador, List<ScoringEvent> events) throws IOException {
        out.writeInt(StateFormat.MAGIC);
        out.writeByte(StateFormat.FORMAT);
        string(book.fingerprint());
        string(ambassador.value());
        strings(events);
        out.writeInt(events.size());
        for (ScoringEvent event : events) {
            event(event);
        }
        out.writeInt(StateFormat.checkSum(bytes.toByteArray(), bytes.size()));
        return bytes.toByteArray();
    }

    private void strings(List<ScoringEvent> events) throws IOException {
        Set<String> all = new TreeSet<>();
        for (ScoringEvent event : events) {
            stringsOf(event).filter(Objects::nonNull).forEach(all::add);
            all.addAll(event.marks());
        }
        out.writeInt(all.size());
        for (String value : all) {
            places.put(value, places.size());
            string(value);
        }
    }

    private void string(String value) throws IOException {
        out.writeInt(value.length());
        out.writeChars(value);
    }

    private void event(ScoringEvent event) throws IOException {
        var at = event.at();
        out.writeLong(at.getEpochSecond());
        out.writeInt(at.getNano());
        out.writeLong(event.value());
        for (var strings = stringsOf(event).iterator(); strings.hasNext(); ) {
            out.writeInt(place(strings.next()));
        }
        out.writeInt(event.marks().size());
        for (String mark : event.marks()) {
            out.writeInt(place(mark));
        }
    }

    private int place(@Nullable String value) {
        return value == null ? StateFormat.NOTHING : places.getOrDefault(value, StateFormat.NOTHING);
    }

    /** In the order in which the reader takes them. */
    private static Stream<@Nullable String> stringsOf(ScoringEvent event) {
        return Stream.of(
                event.id(),
                event.kind(),
                event.channel().value(),
                event.post(),
                event.content(),
                event.visitor(),
                event.zone(),
                event.retracts());
    }
}
