package dev.advocacy.testkit.author;

import dev.advocacy.channel.ChannelAdapter;
import dev.advocacy.channel.DraftCheck;
import dev.advocacy.channel.Media;
import dev.advocacy.channel.Post;
import java.net.URI;
import java.text.Normalizer;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Lies about texts, links and pictures: one each. */
final class TextLiars {
    private TextLiars() {}

    /** Writes what a person wrote with other code points. */
    @CaughtBy("textArrivesUnchanged x1")
    static final class NormalisesText extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                String sent(String text) {
                    return Normalizer.normalize(text, Normalizer.Form.NFC);
                }
            };
        }
    }

    /** Sends only what fits into 16 bits. */
    @CaughtBy("textArrivesUnchanged x3")
    static final class LosesEmoji extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                String sent(String text) {
                    return text.replaceAll("[^\\u0000-\\uFFFF]", "?");
                }
            };
        }
    }

    /** Puts the text between quotes and hopes. */
    @CaughtBy("textArrivesUnchanged x1")
    static final class BreaksItsJson extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                String json(String text) {
                    return "\"" + text + "\"";
                }
            };
        }
    }

    /** Counts with String.length() where the network counts code points. */
    @CaughtBy("lengthIsTheNetworksOwn x3")
    static final class CountsUtf16 extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                public DraftCheck check(Post post) {
                    return DraftCheck.ofLength(
                            post.text().length(),
                            descriptor(),
                            super.check(post).findings());
                }
            };
        }
    }

    /** Takes one more than the network does. */
    @CaughtBy("limit")
    static final class TakesOneMore extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                public DraftCheck check(Post post) {
                    DraftCheck honest = super.check(post);
                    return honest.remaining() == -1
                            ? new DraftCheck(honest.length(), honest.limit(), List.of())
                            : honest;
                }
            };
        }
    }

    /** Says something else the second time. */
    @CaughtBy({"checkIsPure", "everyTextIsCheckedPurely x9", "limit"})
    static final class CountsItsCalls extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                private final AtomicBoolean again = new AtomicBoolean();

                @Override
                public DraftCheck check(Post post) {
                    DraftCheck honest = super.check(post);
                    boolean second = again.getAndSet(true);
                    return new DraftCheck(honest.length() + (second ? 1 : 0), honest.limit(), honest.findings());
                }
            };
        }
    }

    /** Takes a text of any length. */
    @CaughtBy({
        "lengthIsTheNetworksOwn x3",
        "limit",
        "textIsNoPicture",
        "undeclaredIsAnError x5",
        "undeclaredIsNotSent x5"
    })
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

    /** Encodes a link that is encoded already. */
    @CaughtBy("shareLinkCarriesTheLink x5")
    static final class EncodesLinksTwice extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                String inAddress(URI link) {
                    return encoded(encoded(link.toString()));
                }
            };
        }
    }

    /** Puts a link into an address as it is. */
    @CaughtBy("shareLinkCarriesTheLink x5")
    static final class EncodesNoLink extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                String inAddress(URI link) {
                    return link.toString();
                }
            };
        }
    }

    /** Leaves out what a picture shows. */
    @CaughtBy("altTextArrives")
    static final class LosesAltText extends HonestPictureTest {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                String alt(Media picture) {
                    return "";
                }
            };
        }
    }

    /** Sends a link as it looks nicer. */
    @CaughtBy("linkArrivesUnchanged x3")
    static final class DecodesLinks extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                String sent(URI link) {
                    return java.net.URLDecoder.decode(link.toString(), java.nio.charset.StandardCharsets.UTF_8);
                }
            };
        }
    }
}
