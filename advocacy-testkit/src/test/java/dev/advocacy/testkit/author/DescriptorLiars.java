package dev.advocacy.testkit.author;

import dev.advocacy.channel.ChannelAdapter;
import dev.advocacy.channel.ChannelDescriptor;
import dev.advocacy.channel.ChannelDescriptor.Notes;
import dev.advocacy.channel.Metric;
import dev.advocacy.channel.ShareLinks;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** Lies about oneself: one each. */
final class DescriptorLiars {
    private DescriptorLiars() {}

    /** Speaks a version that had ended when it was last looked at. */
    @CaughtBy("sunsetIsAfterTheCheck")
    static final class SpeaksAnEndedVersion extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                public ChannelDescriptor descriptor() {
                    return super.descriptor().speaking("6", LocalDate.of(2026, 1, 31));
                }
            };
        }
    }

    /** Tells those who set it up nothing. */
    @CaughtBy({"footnotesAreSentences", "notesAreThere", "notesNameTheScopes"})
    static final class WritesNoNotes extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                public ChannelDescriptor descriptor() {
                    return ChannelDescriptor.of(
                                    PEBBLE,
                                    "Pebble",
                                    300,
                                    "code points",
                                    super.descriptor().policy())
                            .taking(super.descriptor().media().get(0))
                            .counting(METRICS);
                }
            };
        }
    }

    /** Notes down keywords. */
    @CaughtBy("footnotesAreSentences")
    static final class WritesHalfSentences extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                Notes notes() {
                    return new Notes(LocalDate.of(2026, 11, 22), List.of("post"), List.of(), List.of("no polls"));
                }
            };
        }
    }

    /** Notes down other scopes than it asks for. */
    @CaughtBy("notesNameTheScopes")
    static final class NotesOtherScopes extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                Notes notes() {
                    return new Notes(LocalDate.of(2026, 11, 22), List.of("read"), List.of(), List.of());
                }
            };
        }
    }

    /** Declares counts that it does not read. */
    @CaughtBy("declaredCountsAreRead")
    static final class DeclaresOtherCounts extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                public ChannelDescriptor descriptor() {
                    return super.descriptor().counting(Set.of(Metric.REACH));
                }
            };
        }
    }

    /** Breaks where it is closed a second time. */
    @CaughtBy("closeTwice")
    static final class ClosesOnce extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                private final AtomicBoolean closed = new AtomicBoolean();

                @Override
                public void close() {
                    if (closed.getAndSet(true)) {
                        throw new IllegalStateException("closed already");
                    }
                }
            };
        }
    }

    /** Offers a part only where it is asked for the first time. */
    @CaughtBy("partsAreConstant")
    static final class OffersItOnce extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                private final AtomicBoolean asked = new AtomicBoolean();

                @Override
                public Optional<ShareLinks> shareLinks() {
                    return asked.getAndSet(true) ? Optional.empty() : super.shareLinks();
                }
            };
        }
    }
}
