package dev.advocacy.channel;

import java.time.Duration;
import java.util.Optional;

/**
 * Publishes through a network's API. One call of {@link #publish} sends at most one request that could create a post, and
 * tells the truth about it. Blocking; thread-safe.
 */
public interface Publisher {

    /** What comes before the request that creates the post may take this long. */
    Duration BEGIN_WITHIN = Duration.ofSeconds(30);

    /**
     * Publishes. What may safely be repeated (registering and uploading media) may come before; the request that creates
     * the post is sent at most once, with a body that cannot be sent again, and no redirect is followed. It is not sent at
     * all where what came before took longer than {@link #BEGIN_WITHIN}: another node may have the delivery by then.
     *
     * @return {@link PublishResult.Published}, or {@link PublishResult.Pending} where the network is still working
     * @throws ChannelException with {@link ChannelException.Remedy#RECONCILE} where a post may exist; every other remedy
     *     promises that none was created
     */
    PublishResult publish(PublishRequest request);

    /**
     * Asks how a pending post stands. Never creates a second post.
     *
     * @throws ChannelException with {@link ChannelException.Remedy#EDIT} where the network says that it refused the post after
     *     all, for example because it could not process the video: the delivery is rejected; any other remedy: it is asked again
     */
    default PublishResult poll(PublishRequest request, PublishResult.Pending pending) {
        return reconcile(request).orElse(pending);
    }

    /**
     * Looks whether a post whose outcome is unknown is there. Never creates a post.
     *
     * @return {@link PublishResult.Published} with the post that was found, {@link PublishResult.Absent} where the network
     *     says with authority that it is not there, {@link PublishResult.Pending} to look again later, or empty where this
     *     network cannot tell and a person has to
     * @throws ChannelException where the look-up itself failed; it may be repeated
     */
    default Optional<PublishResult> reconcile(PublishRequest request) {
        return Optional.empty();
    }
}
