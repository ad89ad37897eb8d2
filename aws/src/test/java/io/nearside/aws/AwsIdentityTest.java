package io.nearside.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nearside.api.cloud.Caller;
import io.nearside.api.cloud.Identity;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.AccountId;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class AwsIdentityTest {
    private final StubAws aws = new StubAws();

    @AfterEach
    void close() {
        aws.close();
    }

    @Test
    void asksStsWhoCalls() {
        aws.answer("GetCallerIdentity", StubAws.fixture("recorded/caller-identity.xml"));
        assertThat(aws.find(Identity.class).caller())
                .isEqualTo(new Caller(new AccountId("222222222222"), "arn:aws:iam::222222222222:root"));
        assertThat(aws.onlyRequest().authorization()).contains("/eu-west-1/sts/");
    }

    @Test
    void refusedCredentialsAreDenied() {
        aws.answer(
                "GetCallerIdentity",
                403,
                "<ErrorResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><Error><Type>Sender</Type>"
                        + "<Code>InvalidClientTokenId</Code><Message>The security token is invalid.</Message></Error>"
                        + "<RequestId>req-1</RequestId></ErrorResponse>",
                Map.of());
        Identity identity = aws.find(Identity.class);
        assertThatThrownBy(identity::caller).isInstanceOfSatisfying(CloudException.class, e -> {
            assertThat(e.kind()).isEqualTo(ErrorKind.DENIED);
            assertThat(e.fault().says())
                    .isEqualTo("sts:GetCallerIdentity (HTTP 403, InvalidClientTokenId, request req-1)");
        });
    }

    @Test
    void anAnswerWithoutAnAccountIsNotUnderstood() {
        aws.answer(
                "GetCallerIdentity",
                "<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn</Arn></GetCallerIdentityResult>"
                        + "<ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></GetCallerIdentityResponse>");
        Identity identity = aws.find(Identity.class);
        assertThatThrownBy(identity::caller)
                .hasMessage("The answer is not understood: it has no Account")
                .isInstanceOfSatisfying(
                        CloudException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.UNKNOWN));
    }
}
