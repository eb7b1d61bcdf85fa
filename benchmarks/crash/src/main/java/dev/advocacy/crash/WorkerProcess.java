package dev.advocacy.crash;

import dev.advocacy.Advocacy;
import dev.advocacy.delivery.DeliveryState;
import dev.advocacy.jdbc.SchemaMode;
import dev.advocacy.store.AdvocacyStore;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** A node of the host: delivers what is due until it is stopped, or killed. */
final class WorkerProcess {
    /** Of the SDK's own, where the host gives none. */
    static final int THREADS = 8;

    static final String ARMED = "armed";
    static final String UNARMED = "unarmed";

    private final Advocacy advocacy;
    private final SteppedClock clock;

    private WorkerProcess(Advocacy advocacy, SteppedClock clock) {
        this.advocacy = advocacy;
        this.clock = clock;
    }

    /**
     * Arguments: LinkedIn's address, the file with the keys, {@link #ARMED} or {@link #UNARMED}, a name. Orders: "clock PT1H" sets the
     * clock wrong, "census" is answered with how many deliveries stand in which state.
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        var lifeline = Lifeline.hold();
        var clock = new SteppedClock(Clock.systemUTC());
        try (var pool = Database.pool(System.getenv(), args[3], THREADS + 4)) {
            var whole = Stores.open(pool, Path.of(args[1]), SchemaMode.VALIDATE);
            AdvocacyStore store = args[2].equals(UNARMED) ? new WithoutArming(whole) : whole;
            try (var advocacy = Host.embed(store, URI.create(args[0]), clock)) {
                advocacy.start();
                System.out.println(Child.READY + args[3]);
                lifeline.follow(new WorkerProcess(advocacy, clock)::obey);
            }
        }
    }

    private void obey(String order) {
        if (order.equals("census")) {
            System.out.println("census " + text(advocacy.deliveries().census()));
        } else {
            clock.step(Duration.parse(order.substring("clock ".length())));
        }
    }

    private static String text(Map<DeliveryState, Long> census) {
        return census.entrySet().stream()
                .map(count -> count.getKey() + "=" + count.getValue())
                .collect(Collectors.joining(" "));
    }
}
