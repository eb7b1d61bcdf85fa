package dev.advocacy.benchmark.scoring;

import dev.advocacy.channel.ChannelId;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.ScoringEvent;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** {@link AdvoScore} as the objects that an application has: each with strings of its own. */
final class Objects {
    private Objects() {}

    /** So many; the ids are numbers behind a prefix. */
    static List<ScoringEvent> of(int n, String prefix) {
        var events = new AdvoScore(n);
        var channels = AdvoScore.CHANNELS.stream().map(ChannelId::of).toList();
        return IntStream.range(0, n)
                .parallel()
                .mapToObj(i -> event(events, channels, prefix, i))
                .toList();
    }

    private static ScoringEvent event(AdvoScore events, List<ChannelId> channels, String prefix, int i) {
        long hash = AdvoScore.hash(i);
        long second = AdvoScore.second(hash);
        int visitor = AdvoScore.visitor(hash, second);
        return ScoringEvent.of(
                        prefix + i,
                        AdvoScore.KINDS.get(AdvoScore.kind(second)),
                        AmbassadorId.of("a" + AdvoScore.ambassador(hash)),
                        Instant.ofEpochMilli(events.at(i, second)),
                        channels.get(AdvoScore.channel(second)))
                .visitor(visitor >= 0 ? "a" + visitor : "v" + (-2 - visitor));
    }
}
