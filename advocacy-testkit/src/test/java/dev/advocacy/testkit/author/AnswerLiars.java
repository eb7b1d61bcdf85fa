package dev.advocacy.testkit.author;

import dev.advocacy.channel.ChannelAdapter;
import dev.advocacy.channel.Metric;
import dev.advocacy.channel.Secret;
import java.net.URI;
import java.util.Optional;

/** Lies about what a network answered: one each. */
final class AnswerLiars {
    private AnswerLiars() {}

    /** Takes any 2xx for a post. */
    @CaughtBy({"failuresPrintNoToken x1", "missingIdIsReconcile", "pageIsReconcile", "unusableIdIsReconcile x10"})
    static final class MakesUpAnId extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                String idIn(PebbleReply reply) {
                    return reply.text("id").orElse("unknown");
                }
            };
        }
    }

    /** Reads whatever stands after the colon. */
    @CaughtBy("unusableIdIsReconcile x1")
    static final class TakesNullForAnId extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                String idIn(PebbleReply reply) {
                    return reply.body().contains("\"id\":null") ? "null" : super.idIn(reply);
                }
            };
        }
    }

    /** Reads numbers as floating point. */
    @CaughtBy("idOfAnotherTypeIsRead")
    static final class LosesDigits extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                String idIn(PebbleReply reply) {
                    String id = super.idIn(reply);
                    boolean number = !reply.body().contains("\"" + id + "\"") && id.matches("\\d+");
                    return number ? String.valueOf((long) Double.parseDouble(id)) : id;
                }
            };
        }
    }

    /** Takes an id that comes as a number for none. */
    @CaughtBy("idOfAnotherTypeIsRead")
    static final class MissesNumericIds extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                String idIn(PebbleReply reply) {
                    if (!reply.body().contains("\"id\":\"")) {
                        throw refusal("publish", reply, Secret.of("none"));
                    }
                    return super.idIn(reply);
                }
            };
        }
    }

    /** Takes what it does not know for nothing. */
    @CaughtBy({"missingCountIsAbsent x2", "unusableCountIsAbsent x6"})
    static final class CountsTheUnknownAsZero extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                Optional<Long> count(PebbleReply reply, Metric metric) {
                    return super.count(reply, metric).or(() -> Optional.of(0L));
                }
            };
        }
    }

    /** Takes a count that comes as text for none. */
    @CaughtBy("countAsTextIsRead")
    static final class MissesCountsAsText extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                Optional<Long> count(PebbleReply reply, Metric metric) {
                    boolean number = !reply.body().contains("\"" + metric + "\":\"");
                    return number ? super.count(reply, metric) : Optional.empty();
                }
            };
        }
    }

    /** Breaks where a count is no number. */
    @CaughtBy("unusableCountIsAbsent x2")
    static final class BelievesAnyCount extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                Optional<Long> count(PebbleReply reply, Metric metric) {
                    return reply.text(metric.id()).map(Long::valueOf);
                }
            };
        }
    }

    /** Takes no answer with a field that it does not know. */
    @CaughtBy({"unknownFieldsBesideCounts", "unknownFieldsDoNoHarm"})
    static final class ReadsStrictly extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                PebbleReply read(PebbleReply reply) {
                    return reply.body().contains("unheard") ? new PebbleReply(200, "", null) : reply;
                }
            };
        }
    }

    /** Takes 0 for "not known". */
    @CaughtBy("zeroIsZero x2")
    static final class ZeroIsNothing extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                Optional<Long> count(PebbleReply reply, Metric metric) {
                    return super.count(reply, metric).filter(n -> n > 0);
                }
            };
        }
    }
}
