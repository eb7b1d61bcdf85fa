package dev.advocacy.testkit.author;

import dev.advocacy.channel.ChannelAdapter;
import dev.advocacy.channel.Editor;
import dev.advocacy.channel.PostRef;
import dev.advocacy.channel.Retractor;
import java.net.URI;
import java.util.Optional;

/** Lies about posts that are deleted or edited: one each. */
final class AfterwardsLiars {
    private AfterwardsLiars() {}

    /** Says that a post is deleted, and asks nobody. */
    @CaughtBy({"deletingAsksTheNetwork", "deletingTellsFailure x7"})
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

    /** Says that a post is deleted, whatever the network says. */
    @CaughtBy("deletingTellsFailure x6")
    static final class DeletesAnyway extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                boolean gone(PebbleReply reply) {
                    return true;
                }
            };
        }
    }

    /** Edits a post by making another one. */
    @CaughtBy({"editingAsksTheNetwork", "editingTwiceCreatesNothing"})
    static final class EditsByPosting extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                String editMethod() {
                    return "POST";
                }

                @Override
                String editPath(PostRef where) {
                    return "/posts";
                }
            };
        }
    }

    /** Says that a post is changed, and asks nobody. */
    @CaughtBy({"editingAsksTheNetwork", "editingTellsFailure x7"})
    static final class EditsNothing extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                public Optional<Editor> editor() {
                    return Optional.of((account, credentials, where, post) -> {});
                }
            };
        }
    }

    /** Takes a post that is gone already for a failure. */
    @CaughtBy("deletingTwiceSucceeds")
    static final class BreaksWhereItIsGone extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                boolean gone(PebbleReply reply) {
                    return reply.status() == 204;
                }
            };
        }
    }
}
