package dev.advocacy.linkedin;

import dev.advocacy.channel.ChannelId;
import dev.advocacy.channel.support.ChannelHttp;
import dev.advocacy.channel.support.OAuth;
import java.util.List;

/** What the parts of one channel share. */
record Wiring(ChannelId channel, LinkedInConfig config, ChannelHttp http, LinkedInApi api, OAuth oauth) {

    static Wiring of(ChannelId channel, LinkedInConfig config, List<String> scopes) {
        var http = ChannelHttp.of(channel, config.http(), LinkedInErrors.of(channel, scopes), config.clock());
        var api = new LinkedInApi(channel, config, http);
        return new Wiring(channel, config, http, api, SignIn.oauth(config, http, scopes));
    }
}
