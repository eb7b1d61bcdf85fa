package dev.advocacy.testkit.author;

import dev.advocacy.channel.ChannelAdapter;
import dev.advocacy.channel.ChannelDescriptor;
import dev.advocacy.channel.Media;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.PostRef;
import java.net.URI;
import java.util.List;
import java.util.Objects;

/** Lies about what belongs to a post beside its text, and about where a post is: one each. */
final class FormLiars {
    private FormLiars() {}

    /** Says that it takes mentions, answers and times, and leaves them out. */
    @CaughtBy("declaredFormsArrive x4")
    static final class LeavesOutForms extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                String forms(Post post) {
                    return "";
                }
            };
        }
    }

    /** Brings one answer of a poll and forgets the others. */
    @CaughtBy("declaredFormsArrive x1")
    static final class AsksForOneAnswer extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                public ChannelDescriptor descriptor() {
                    return super.descriptor().allowing(Post.Form.values());
                }

                @Override
                String forms(Post post) {
                    return super.forms(post.poll() == null ? post : post.asking(shortened(post.poll())));
                }

                private Post.Poll shortened(Post.Poll poll) {
                    List<String> options = Objects.requireNonNull(poll).options();
                    return new Post.Poll(poll.question(), options.subList(0, 1), poll.open());
                }
            };
        }
    }

    /** Uploads a picture, and makes a post that does not show it. */
    @CaughtBy("uploadIsNamed")
    static final class ForgetsItsUploads extends HonestPictureTest {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                String idsOf(List<String> media) {
                    return "";
                }
            };
        }
    }

    /** Takes anything for a picture. */
    @CaughtBy("textIsNoPicture")
    static final class LooksAtNoPicture extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                boolean isPicture(Media media) {
                    return true;
                }
            };
        }
    }

    /** Puts an id into a path as it is, so that it may lead to another post. */
    @CaughtBy("idStaysInItsSegment x3")
    static final class PutsIdsIntoPathsAsTheyAre extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                String inPath(PostRef post) {
                    return post.id();
                }
            };
        }
    }

    /** Puts an id into a path, and tidies the path up. */
    @CaughtBy("idStaysInItsSegment x3")
    static final class TidiesPaths extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                String inPath(PostRef post) {
                    return URI.create("/" + post.id()).normalize().toString().substring(1);
                }
            };
        }
    }
}
