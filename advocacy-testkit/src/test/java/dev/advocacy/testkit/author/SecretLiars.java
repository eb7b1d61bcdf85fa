package dev.advocacy.testkit.author;

import dev.advocacy.channel.ChannelAdapter;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.PublishResult;
import dev.advocacy.channel.Secret;
import java.net.URI;

/** Tell what is not theirs to tell: one thing each. */
final class SecretLiars {
    private SecretLiars() {}

    /** Helps the one who reads its log. */
    @CaughtBy({"deletingTellsFailure x6", "editingTellsFailure x6", "failuresPrintNoToken x8", "unreadCountsFail x3"})
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

    /** Prints what a person wrote. */
    @CaughtBy("nothingPrivateIsLogged x4")
    static final class LogsTheBody extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                String sent(String text) {
                    if (text.startsWith("words ")) { // of all that the kit posts, or this would fill the build's log
                        System.out.println("Pebble: sending " + text);
                    }
                    return text;
                }
            };
        }
    }

    /** Logs the token. */
    @CaughtBy("nothingPrivateIsLogged x1")
    static final class LogsTheToken extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                PublishResult published(PebbleReply reply, PublishRequest request) {
                    System.getLogger("pebble")
                            .log(
                                    System.Logger.Level.DEBUG,
                                    request.credentials().accessToken().reveal());
                    return super.published(reply, request);
                }
            };
        }
    }

    /** Sends the token where every proxy writes it down. */
    @CaughtBy("addressHoldsNoToken")
    static final class PutsTheTokenIntoTheAddress extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                String postTarget(Secret token) {
                    return "/posts?access_token=" + encoded(token.reveal());
                }
            };
        }
    }

    /** Shows the last token where it is printed itself. */
    @CaughtBy("valuesPrintNoToken")
    static final class RemembersTheToken extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                private volatile String last = "";

                @Override
                String postTarget(Secret token) {
                    last = token.reveal();
                    return super.postTarget(token);
                }

                @Override
                public String toString() {
                    return "Pebble with " + last;
                }
            };
        }
    }
}
