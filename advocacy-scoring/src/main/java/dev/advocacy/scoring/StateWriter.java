package dev.advocacy.scoring;

import dev.advocacy.event.AmbassadorId;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Writes {@link StateFormat}. */
final class StateWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final Map<String, Integer> places = new HashMap<>();

    private StateWriter() {}

    static byte[] write(RuleBook book, AmbassadorId ambassador, List<Fact> facts) {
        try {
            return new StateWriter().all(book, ambassador, facts);
        } catch (IOException e) {
            throw new UncheckedIOException("a stream in memory failed", e);
        }
    }

    private byte[] all(RuleBook book, AmbassadorId ambassador, List<Fact> facts) throws IOException {
        out.writeInt(StateFormat.MAGIC);
        out.writeByte(StateFormat.FORMAT);
        string(book.fingerprint());
        string(ambassador.value());
        strings(facts);
        out.writeInt(facts.size());
        for (Fact fact : facts) {
            fact(fact);
        }
        out.writeInt(StateFormat.checkSum(bytes.toByteArray(), bytes.size()));
        return bytes.toByteArray();
    }

    private void strings(List<Fact> facts) throws IOException {
        Set<String> all = new TreeSet<>();
        facts.forEach(fact -> all.addAll(stringsOf(fact)));
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

    private void fact(Fact fact) throws IOException {
        out.writeByte(tag(fact));
        out.writeLong(fact.number());
        instant(fact.at());
        for (String value : stringsOf(fact)) {
            out.writeInt(places.getOrDefault(value, -1));
        }
    }

    private void instant(Instant at) throws IOException {
        out.writeLong(at.getEpochSecond());
        out.writeInt(at.getNano());
    }

    private static byte tag(Fact fact) {
        if (fact instanceof Fact.Shared shared) {
            return shared.ownWords() ? StateFormat.SHARED_OWN_WORDS : StateFormat.SHARED;
        }
        return fact instanceof Fact.Clicked ? StateFormat.CLICKED : StateFormat.RETRACTED;
    }

    /** In the order in which the reader takes them. */
    private static List<String> stringsOf(Fact fact) {
        var delivery = fact.delivery().value();
        var channel = fact.channel().value();
        if (fact instanceof Fact.Shared shared) {
            return List.of(delivery, channel, shared.content().value());
        }
        return fact instanceof Fact.Clicked clicked
                ? List.of(delivery, channel, clicked.content().value(), clicked.visitor())
                : List.of(delivery, channel);
    }
}
