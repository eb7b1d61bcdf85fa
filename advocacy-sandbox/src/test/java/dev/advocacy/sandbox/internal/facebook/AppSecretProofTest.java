package dev.advocacy.sandbox.internal.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The proof of an app's secret")
class AppSecretProofTest {

    @ParameterizedTest
    @CsvSource({
        "test,test,88cd2108b5347d973cf39cdf9053d7dd42704876d8c9a9bd8e2d168259d3ddf7",
        "helloWorld,PRIE7$oG2uS-Yf17kEnUEpi5hvW/#AFo,cb064987988fcd658470d6a24f1c68f6d7982c80ab9efb08cb8c84ef88fd03e1"
    })
    @DisplayName("is what others compute from the same token and secret")
    void vectors(String token, String secret, String proof) {
        assertThat(AppSecretProof.of(token, secret)).isEqualTo(proof);
        assertThat(AppSecretProof.proves(proof, token, secret)).isTrue();
        assertThat(AppSecretProof.proves(proof, token + "x", secret)).isFalse();
    }
}
