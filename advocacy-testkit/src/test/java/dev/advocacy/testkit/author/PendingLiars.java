package dev.advocacy.testkit.author;

import dev.advocacy.channel.ChannelAdapter;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.PostRef;
import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.PublishResult;
import dev.advocacy.channel.PublishResult.Pending;
import java.net.URI;

/** Lies about posts on which the network is still working: one each. */
final class PendingLiars {
    private PendingLiars() {}

    /** Takes what the network is still working on for a post. */
    @CaughtBy({
        "failedPollProvesNothing",
        "pendingIsPending",
        "pollCreatesNothing",
        "pollFindsThePost",
        "pollStaysPending",
        "pollTellsFailure"
    })
    static final class PendingIsPublished extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                PublishResult pending(PebbleReply reply, PublishRequest request) {
                    return published(reply, request);
                }
            };
        }
    }

    /** Asks for a pending post by posting it once more. */
    @CaughtBy("pollCreatesNothing")
    static final class PollsByPosting extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                PublishResult poll(PublishRequest request, Pending pending) {
                    post(request);
                    return super.poll(request, pending);
                }
            };
        }
    }

    /** Takes a poll that was not answered for a post. */
    @CaughtBy({"failedPollProvesNothing", "pollTellsFailure"})
    static final class BelievesAnyPoll extends PebbleContract {
        @Override
        protected ChannelAdapter adapter(URI baseUrl) {
            return new PebbleChannel(baseUrl) {
                @Override
                PublishResult poll(PublishRequest request, Pending pending) {
                    try {
                        return super.poll(request, pending);
                    } catch (ChannelException e) {
                        return new PublishResult.Published(new PostRef(pending.ticket(), null), request.armedAt());
                    }
                }
            };
        }
    }
}
