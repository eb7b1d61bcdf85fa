package dev.advocacy.testkit.author;

import dev.advocacy.channel.ChannelAdapter;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.PublishResult;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

/** Lies about posts that may be there: one each. */
final class UnknownOutcomeLiars {
    private UnknownOutcomeLiars() {}

    /** Sends again where the first may have arrived. */
    @CaughtBy({
        "cutGoodAnswerIsTrue",
        "cutIsReconcile",
        "droppedIsReconcile",
        "droppedWarmIsReconcile",
        "duplicateIsReconcile",
        "hungUpIsReconcile",
        "missingIdIsReconcile",
        "openStatusIsReconcile x15",
        "pageIsReconcile",
        "redirectIsReconcile x5",
        "resetIsReconcile",
        "serverErrorIsReconcile",
        "silenceIsReconcile",
        "unusableIdIsReconcile x10"
    })
    static final class RetriesTheUnknown extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                PublishResult post(PublishRequest request) {
                    try {
                        return super.post(request);
                    } catch (ChannelException e) {
                        if (e.remedy() == Remedy.RECONCILE) {
                            return super.post(request);
                        }
                        throw e;
                    }
                }
            };
        }
    }

    /** Takes the network's breakdown for "nothing was posted". */
    @CaughtBy({"openStatusIsReconcile x12", "serverErrorIsReconcile"})
    static final class RetriesBreakdowns extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                Remedy remedyOf(PebbleReply reply) {
                    return reply.status() >= 500 ? Remedy.RETRY : super.remedyOf(reply);
                }
            };
        }
    }

    /** Takes a connection that ends for one that never began. */
    @CaughtBy("resetIsReconcile")
    static final class ResetsAreRefusals extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                PublishResult post(PublishRequest request) {
                    try {
                        return super.post(request);
                    } catch (ChannelException e) {
                        if (Stream.<Throwable>iterate(e, t -> t != null, Throwable::getCause)
                                .anyMatch(t -> String.valueOf(t.getMessage()).contains("reset"))) {
                            throw new ChannelException(ChannelException.Remedy.RETRY, e.code(), "Pebble: reset", null);
                        }
                        throw e;
                    }
                }
            };
        }
    }

    /** Goes wherever it is sent, with the body in its hands. */
    @CaughtBy("redirectIsReconcile x5")
    static final class FollowsRedirects extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                boolean followsRedirects() {
                    return true;
                }
            };
        }
    }

    /** Takes a look-up that failed for a proof. */
    @CaughtBy("failedLookUpProvesNothing")
    static final class ProvesByFailing extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                Optional<PublishResult> lookUp(PublishRequest request) {
                    try {
                        return super.lookUp(request);
                    } catch (ChannelException e) {
                        return Optional.of(new PublishResult.Absent());
                    }
                }
            };
        }
    }

    /** Looks for the post by posting it. */
    @CaughtBy({"lookUpCreatesNothing", "lookUpFindsThePost", "lookUpFindsWhatABreakdownMade", "lookUpSaysAbsent"})
    static final class LooksByPosting extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                Optional<PublishResult> lookUp(PublishRequest request) {
                    Optional<PublishResult> found = super.lookUp(request);
                    post(request);
                    return found;
                }
            };
        }
    }
}
