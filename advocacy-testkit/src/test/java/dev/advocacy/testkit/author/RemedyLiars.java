package dev.advocacy.testkit.author;

import dev.advocacy.channel.ChannelAdapter;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Media;
import dev.advocacy.channel.Secret;
import java.net.URI;

/** Lies about what helps where the network refused: one each. */
final class RemedyLiars {
    private RemedyLiars() {}

    /** Takes a token that was taken back for one that has ended. */
    @CaughtBy("revokedTokenIsReconnect")
    static final class EveryTokenEnds extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                Remedy remedyOf(PebbleReply reply) {
                    return reply.status() == 401 ? Remedy.REFRESH : super.remedyOf(reply);
                }
            };
        }
    }

    /** Takes a token that has ended for one that was taken back. */
    @CaughtBy("endedTokenIsRefresh")
    static final class NoTokenEnds extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                Remedy remedyOf(PebbleReply reply) {
                    return reply.status() == 401 ? Remedy.RECONNECT : super.remedyOf(reply);
                }
            };
        }
    }

    /** Hopes that a fresh token has another scope. */
    @CaughtBy("missingScopeIsReconnect")
    static final class ScopesAreRefreshed extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                Remedy remedyOf(PebbleReply reply) {
                    return reply.status() == 403 ? Remedy.REFRESH : super.remedyOf(reply);
                }
            };
        }
    }

    /** Gives up where another text would do. */
    @CaughtBy("refusedContentIsEdit")
    static final class NothingHelps extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                Remedy remedyOf(PebbleReply reply) {
                    return reply.status() == 422 ? Remedy.NONE : super.remedyOf(reply);
                }
            };
        }
    }

    /** Believes that a duplicate is somebody else's. */
    @CaughtBy("duplicateIsReconcile")
    static final class DuplicatesAreEdits extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                Remedy remedyOf(PebbleReply reply) {
                    return reply.status() == 409 ? Remedy.EDIT : super.remedyOf(reply);
                }
            };
        }
    }

    /** Asks a person about what was never posted. */
    @CaughtBy({"rateLimitCarriesItsWait", "rateLimitWithGarbage x6", "rateLimitWithoutWait"})
    static final class RateLimitsAreUnknown extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                Remedy remedyOf(PebbleReply reply) {
                    return reply.status() == 429 ? Remedy.RECONCILE : super.remedyOf(reply);
                }
            };
        }
    }

    /** Asks a person where nobody listened. */
    @CaughtBy({"refusedConnectionIsRetry", "unreachableRevocationIsRetry"})
    static final class RefusedConnectionsAreUnknown extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                Remedy remedyOfNoConnection() {
                    return Remedy.RECONCILE;
                }
            };
        }
    }

    /** Keeps to itself that nothing left, so that an outage uses up the attempts. */
    @CaughtBy("refusedConnectionIsRetry")
    static final class KeepsQuietThatNothingLeft extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                boolean tellsWhatIsUnsent() {
                    return false;
                }
            };
        }
    }

    /** Says that it rests, and sends. */
    @CaughtBy("restingSendsNothing")
    static final class RestsAndSends extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                public boolean isResting() {
                    return true;
                }
            };
        }
    }

    /** Posts without the picture where the picture was refused. */
    @CaughtBy("stopsWherePreparationFails x1")
    static final class IgnoresAFailedUpload extends HonestPictureTest {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                String upload(Media picture, Secret token) {
                    try {
                        return super.upload(picture, token);
                    } catch (ChannelException e) {
                        return "";
                    }
                }
            };
        }
    }
}
