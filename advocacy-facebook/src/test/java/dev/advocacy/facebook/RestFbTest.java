package dev.advocacy.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.restfb.util.EncodingUtils;
import dev.advocacy.channel.Secret;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestFbTest {

    @ParameterizedTest
    @CsvSource({
        "test, test, 88cd2108b5347d973cf39cdf9053d7dd42704876d8c9a9bd8e2d168259d3ddf7",
        "helloWorld, PRIE7$oG2uS-Yf17kEnUEpi5hvW/#AFo,"
                + " cb064987988fcd658470d6a24f1c68f6d7982c80ab9efb08cb8c84ef88fd03e1"
    })
    @DisplayName("the proof is that of published vectors and of a library that others wrote")
    void proof(String token, String secret, String proof) {
        assertThat(AppSecretProof.of(Secret.of(token), Secret.of(secret)).reveal())
                .isEqualTo(proof)
                .isEqualTo(EncodingUtils.encodeAppSecretProof(secret, token));
    }
}
