package dev.advocacy.testkit.author;

import dev.advocacy.channel.AccountConnector;
import dev.advocacy.channel.Authorization;
import dev.advocacy.channel.ChannelAdapter;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.DraftCheck;
import dev.advocacy.channel.Grant;
import dev.advocacy.channel.Metric;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.PublishResult;
import dev.advocacy.channel.Retractor;
import dev.advocacy.channel.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One lie each, all of them seen in adapters that people use, or one slip away. */
final class Liars {
    private Liars() {}

    /** Says that a post is deleted, and asks nobody. */
    static final class DeletesNothing extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                public Optional<Retractor> retractor() {
                    return Optional.of((account, credentials, post) -> {});
                }
            };
        }
    }

    /** Sends again where the first may have arrived. */
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

    /** Does not look at how long the network asks to wait. */
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

    /** Asks for more than it needs. */
    static final class AsksForMore extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                String askedScopes() {
                    return "post read-messages";
                }
            };
        }
    }

    /** Takes what it does not know for nothing. */
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

    /** Helps the one who reads its log. */
    static final class PrintsTheToken extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                ChannelException refusal(String step, PebbleReply reply, Secret token) {
                    var cause = new IllegalStateException("with Authorization: Bearer " + token.reveal());
                    ChannelException honest = super.refusal(step, reply, token);
                    var telling =
                            new ChannelException(honest.remedy(), honest.code(), "Pebble: " + step + " failed", cause);
                    return honest.retryAfter().map(telling::retryAfter).orElse(telling);
                }
            };
        }
    }

    /** Goes wherever it is sent, with the body in its hands. */
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

    /** Takes the network's breakdown for "nothing was posted". */
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

    /** Takes any 2xx for a post. */
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

    /** Takes a look-up that failed for a proof. */
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

    /** Keeps one state for everybody. */
    static final class KeepsOneState extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                private final AccountConnector honest = super.accounts().orElseThrow();
                private final Authorization only = honest.begin();

                @Override
                public Optional<AccountConnector> accounts() {
                    return Optional.of(new OneState(honest, only));
                }
            };
        }
    }

    /** Takes a text of any length. */
    static final class ChecksNothing extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                public DraftCheck check(Post post) {
                    return new DraftCheck(post.text().length(), descriptor().maxLength(), List.of());
                }
            };
        }
    }

    private record OneState(AccountConnector honest, Authorization only) implements AccountConnector {
        @Override
        public Authorization begin() {
            return only;
        }

        @Override
        public Grant complete(Authorization begun, URI callback) {
            return honest.complete(begun, callback);
        }

        @Override
        public Credentials refresh(Credentials current) {
            return honest.refresh(current);
        }

        @Override
        public String publishingScope() {
            return honest.publishingScope();
        }
    }
}
