package dev.advocacy.facebook;

import dev.advocacy.Finding;
import dev.advocacy.channel.AccountConnector;
import dev.advocacy.channel.ChannelAdapter;
import dev.advocacy.channel.ChannelDescriptor;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.channel.DraftCheck;
import dev.advocacy.channel.Editor;
import dev.advocacy.channel.EngagementReader;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.Publisher;
import dev.advocacy.channel.Retractor;
import dev.advocacy.channel.ShareLinks;
import dev.advocacy.channel.support.ChannelHttp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Facebook: {@link #profiles} for people's own profiles, {@link #pages} for pages.
 *
 * <p>On a profile no app may post: the person finishes each share in Facebook's dialog, which takes the link alone. On a page
 * text, a link, pictures, a video and posts that appear later go through the Graph API. Text may have 63,206 characters; UTF-16
 * units are counted, the strictest reading.
 *
 * <p>Where a publish on a page ends in doubt, the page's own list tells. Thread-safe. It keeps no state about people, and sends
 * the request that creates a post at most once.
 */
public final class FacebookChannel implements ChannelAdapter {
    /** People's own profiles, by share dialog. */
    public static final ChannelId PROFILES = ChannelId.of("facebook");

    /** Pages, for those who may create content on them. */
    public static final ChannelId PAGES = ChannelId.of("facebook-page");

    private final FacebookConfig config;
    private final ChannelDescriptor descriptor;
    private final @Nullable Page page;

    private FacebookChannel(FacebookConfig config, ChannelDescriptor descriptor, @Nullable Page page) {
        this.config = config;
        this.descriptor = descriptor;
        this.page = page;
    }

    /** People's own profiles. Needs an app at Meta, and no permission of anybody. No I/O, ever. */
    public static FacebookChannel profiles(FacebookConfig config) {
        return new FacebookChannel(config, Descriptors.profiles(), null);
    }

    /** Pages. Needs Meta's review of the app for the permissions that the descriptor's notes name. No I/O. */
    public static FacebookChannel pages(FacebookConfig config) {
        ChannelDescriptor descriptor = Descriptors.pages(config);
        return new FacebookChannel(config, descriptor, Page.of(config, descriptor));
    }

    /** What the Graph API lets an app do with a page. */
    private record Page(ChannelHttp http, GraphApi api, Publisher publisher, AccountConnector accounts) {
        static Page of(FacebookConfig config, ChannelDescriptor descriptor) {
            var http = ChannelHttp.of(PAGES, config.http(), FacebookErrors.table(), config.clock());
            var api = new GraphApi(config, http);
            return new Page(http, api, new PostPublisher(api, descriptor), new SignIn(api, http));
        }
    }

    @Override
    public ChannelDescriptor descriptor() {
        return descriptor;
    }

    /**
     * What Facebook would refuse, as far as is known without asking it: for a profile everything without a link, for a page
     * a time outside 10 minutes to 30 days from now, and everything on a day past the version's end.
     */
    @Override
    public DraftCheck check(Post post) {
        return DraftCheck.ofLength(post.text().length(), descriptor, findings(post));
    }

    private List<Finding> findings(Post post) {
        if (page == null) {
            return DraftRules.ofProfile(post, descriptor);
        }
        var now = config.clock().instant();
        var findings = new ArrayList<>(config.version().findings(now));
        findings.addAll(DraftRules.ofPage(post, descriptor, now));
        return findings;
    }

    private Optional<Page> page() {
        return Optional.ofNullable(page);
    }

    @Override
    public Optional<Publisher> publisher() {
        return page().map(Page::publisher);
    }

    /** Facebook's dialog, for profiles. */
    @Override
    public Optional<ShareLinks> shareLinks() {
        return page == null ? Optional.of(new ShareDialog(config)) : Optional.empty();
    }

    @Override
    public Optional<EngagementReader> engagement() {
        return page().map(p -> new PageStatistics(p.api()));
    }

    @Override
    public Optional<AccountConnector> accounts() {
        return page().map(Page::accounts);
    }

    @Override
    public Optional<Retractor> retractor() {
        return page().map(p -> new PostRetractor(p.api()));
    }

    @Override
    public Optional<Editor> editor() {
        return page().map(p -> new PostEditor(p.api()));
    }

    @Override
    public boolean isResting() {
        return page != null && page.http().isResting();
    }

    @Override
    public void close() {
        page().ifPresent(p -> p.http().close());
    }

    @Override
    public String toString() {
        return "FacebookChannel[" + descriptor.id() + ", " + config.graphVersion() + "]";
    }
}
