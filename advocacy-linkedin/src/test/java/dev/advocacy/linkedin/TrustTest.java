package dev.advocacy.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.support.ChannelHttp;
import dev.advocacy.channel.support.HttpSettings;
import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "https://www.linkedin.com/dms-uploads/1, true",
        "https://api.linkedin.com/x, true",
        "https://media.linkedin.com/x, true",
        "http://www.linkedin.com/dms-uploads/1, false",
        "https://linkedin.com.example.com/x, false",
        "https://notlinkedin.com/x, false",
        "https://www.linkedin.com:8443/x, true",
        "https://127.0.0.1/x, false"
    })
    @DisplayName("the token is shown to LinkedIn's own servers by TLS and to nobody else")
    void trusted(URI address, boolean trusted) {
        var config = Samples.config();
        var errors = LinkedInErrors.of(LinkedInChannel.MEMBERS, Scope.forMembers(false));
        try (var http = ChannelHttp.of(LinkedInChannel.MEMBERS, HttpSettings.standard(), errors)) {
            assertThat(new LinkedInApi(LinkedInChannel.MEMBERS, config, http).trusts(address))
                    .isEqualTo(trusted);
        }
    }
}
