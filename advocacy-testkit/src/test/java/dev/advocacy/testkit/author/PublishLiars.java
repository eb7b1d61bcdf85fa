package dev.advocacy.testkit.author;

import dev.advocacy.channel.ChannelAdapter;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.PublishRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Lies about posts that are made: one each. */
final class PublishLiars {
    private PublishLiars() {}

    /** Gives every send a key of its own, so that the network cannot tell a second one. */
    @CaughtBy("sameDeliverySameKey")
    static final class FreshKeyPerCall extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                String keyOf(PublishRequest request) {
                    return UUID.randomUUID().toString();
                }
            };
        }
    }

    /** Gives everything that a person sends the same key. */
    @CaughtBy("otherDeliveryOtherKey")
    static final class OneKeyForAll extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                String keyOf(PublishRequest request) {
                    return request.account().id();
                }
            };
        }
    }

    /** Sends the rest of a post and leaves out what it does not take. */
    @CaughtBy("undeclaredIsNotSent x5")
    static final class DropsWhatItDoesNotTake extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                void refuseUndeclared(Post post) {
                    // it does not look
                }
            };
        }
    }

    /** Does not look at how long the network asks to wait. */
    @CaughtBy("rateLimitCarriesItsWait")
    static final class IgnoresTheWait extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                Optional<Duration> waitIn(PebbleReply reply) {
                    return Optional.empty();
                }
            };
        }
    }

    /** Takes any number for a wait. */
    @CaughtBy({"failuresPrintNoToken x1", "rateLimitWithGarbage x6"})
    static final class BelievesAnyWait extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                Optional<Duration> waitIn(PebbleReply reply) {
                    return Optional.ofNullable(reply.retryAfter())
                            .map(wait -> Duration.ofSeconds(Long.parseLong(wait)));
                }
            };
        }
    }

    /** Waits for as long as the network asks, inside the call. */
    @CaughtBy("rateLimitCarriesItsWait")
    static final class SleepsThroughTheLimit extends PebbleContract {
        @Override
        protected Duration patience() {
            return Duration.ofSeconds(15);
        }

        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                Optional<Duration> waitIn(PebbleReply reply) {
                    Optional<Duration> wait = super.waitIn(reply);
                    wait.ifPresent(this::sitOut);
                    return wait;
                }

                private void sitOut(Duration wait) {
                    try {
                        boolean over = new CountDownLatch(1).await(wait.toMillis(), TimeUnit.MILLISECONDS);
                        assert !over;
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }
            };
        }
    }

    /** Keeps the text in a place that all threads share. */
    @CaughtBy("threadsGetTheirOwnPosts")
    static final class MixesUpThreads extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                private final Exchanger<String> shared = new Exchanger<>();

                @Override
                String sent(String text) {
                    try {
                        return shared.exchange(text, 20, TimeUnit.MILLISECONDS);
                    } catch (TimeoutException alone) {
                        return text;
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        return text;
                    }
                }
            };
        }
    }
}
