package dev.advocacy.twitter;

import dev.advocacy.Finding;
import dev.advocacy.channel.AccountConnector;
import dev.advocacy.channel.ChannelAdapter;
import dev.advocacy.channel.ChannelDescriptor;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.channel.DraftCheck;
import dev.advocacy.channel.EngagementReader;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.Publisher;
import dev.advocacy.channel.Retractor;
import dev.advocacy.channel.ShareLinks;
import dev.advocacy.channel.support.ChannelHttp;
import dev.advocacy.channel.support.PictureCheck;
import java.util.ArrayList;
import java.util.Optional;

/**
 * X, formerly Twitter, for people's own accounts.
 *
 * <p>A text may have 280 characters as twitter-text weighs them: an address counts 23, an emoji 2. A link card's address is put at
 * the end of the text, with a space before it, unless the text holds it already; X makes the card. Nothing is marked as made with
 * AI or as paid promotion.
 *
 * <p>Where a publish ends in doubt, the account's own posts are looked through; X does not promise that a new post is in that
 * list at once, so "it is not there" is never said and in the end a person decides. Thread-safe. It keeps no state about people,
 * and sends the request that creates a post at most once. A video is waited for while X works on it, within {@link
 * Publisher#BEGIN_WITHIN}.
 */
public final class XChannel implements ChannelAdapter {
    /** People's own accounts at X. */
    public static final ChannelId ID = ChannelId.of("x");

    private final XConfig config;
    private final ChannelHttp http;
    private final Publisher publisher;
    private final EngagementReader engagement;
    private final AccountConnector accounts;
    private final Retractor retractor;

    private XChannel(XConfig config, Pauses pauses) {
        this.config = config;
        this.http = ChannelHttp.of(ID, config.http(), XErrors.table(), config.clock());
        var api = new XApi(config, http);
        this.publisher = new PostPublisher(api, pauses);
        this.engagement = new PostMetrics(api);
        this.accounts = new SignIn(api, SignIn.oauth(config, http));
        this.retractor = new PostRetractor(api);
    }

    /** X for this app. Needs a developer account with credits. No I/O. */
    public static XChannel of(XConfig config) {
        return new XChannel(config, Pauses.REAL);
    }

    static XChannel of(XConfig config, Pauses pauses) {
        return new XChannel(config, pauses);
    }

    @Override
    public ChannelDescriptor descriptor() {
        return Terms.DESCRIPTOR;
    }

    /** What X would refuse, as far as is known without asking it. The length is that of the text with the link. */
    @Override
    public DraftCheck check(Post post) {
        return checked(post);
    }

    static DraftCheck checked(Post post) {
        var findings = new ArrayList<Finding>(DraftRules.findings(post));
        findings.addAll(Terms.DESCRIPTOR.against(post));
        findings.addAll(PictureCheck.findings(post, Terms.DESCRIPTOR));
        return DraftCheck.ofLength(WeightedText.length(PostText.of(post)), Terms.DESCRIPTOR, findings);
    }

    @Override
    public Optional<Publisher> publisher() {
        return Optional.of(publisher);
    }

    @Override
    public Optional<ShareLinks> shareLinks() {
        return Optional.of(new ShareIntent());
    }

    @Override
    public Optional<EngagementReader> engagement() {
        return Optional.of(engagement);
    }

    @Override
    public Optional<AccountConnector> accounts() {
        return Optional.of(accounts);
    }

    @Override
    public Optional<Retractor> retractor() {
        return Optional.of(retractor);
    }

    @Override
    public boolean isResting() {
        return http.isResting();
    }

    @Override
    public void close() {
        http.close();
    }

    @Override
    public String toString() {
        return "XChannel[" + config.apiUrl().getHost() + "]";
    }
}
