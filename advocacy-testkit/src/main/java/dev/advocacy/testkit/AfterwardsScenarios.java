package dev.advocacy.testkit;

import dev.advocacy.channel.Metric;
import dev.advocacy.channel.PostRef;
import java.util.Map;
import java.util.Set;

/** What the author of an adapter that deletes, edits or counts supplies. */
abstract class AfterwardsScenarios extends PublishScenarios {
    /** The post was deleted: 204. */
    protected Reply retracted() {
        return Reply.status(204);
    }

    /** The post to delete is not there any more: 404. */
    protected Reply alreadyGone() {
        return Reply.status(404);
    }

    /** Every metric that the adapter can read. */
    protected Set<Metric> metrics() {
        throw missing("metrics()", "the metrics that the adapter reads");
    }

    /** The counts of a post, with these metrics and no others; answers every request of the reader. */
    protected Reply counted(PostRef post, Map<Metric, Long> counts) {
        throw missing("counted(post, counts)", "the reply that holds a post's counts");
    }

    /** The post has the new text; answers every request of the editor. */
    protected Reply edited() {
        throw missing("edited()", "the reply to an edit that was made");
    }

    /** The same edit a second time: as the first. */
    protected Reply editedAlready() {
        return edited();
    }
}
