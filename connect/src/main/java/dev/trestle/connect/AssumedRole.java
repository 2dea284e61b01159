package dev.trestle.connect;

import dev.trestle.connect.configuration.Deployment;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.StsClientBuilder;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;

/**
 * A role that is assumed, and again before its credentials expire. The only class that refers to the SDK's module {@code
 * sts}, so that all others load where it is not on the class path.
 */
final class AssumedRole implements AutoCloseable {

    /** What AWS CloudTrail shows next to the role. */
    private static final String SESSION = "trestle";

    private final StsClient sts;
    private final StsAssumeRoleCredentialsProvider credentials;

    private AssumedRole(StsClient sts, StsAssumeRoleCredentialsProvider credentials) {
        this.sts = sts;
        this.credentials = credentials;
    }

    static AssumedRole of(String arn, Deployment.Remote remote) {
        StsClientBuilder builder = StsClient.builder();
        remote.region().map(Region::of).ifPresent(builder::region);
        remote.profile()
                .ifPresent(profile -> builder.credentialsProvider(ProfileCredentialsProvider.create(profile))
                        .overrideConfiguration(configuration -> configuration.defaultProfileName(profile)));
        StsClient sts = builder.build();
        return new AssumedRole(
                sts,
                StsAssumeRoleCredentialsProvider.builder()
                        .stsClient(sts)
                        .refreshRequest(role -> role.roleArn(arn).roleSessionName(SESSION))
                        .build());
    }

    AwsCredentialsProvider credentials() {
        return credentials;
    }

    @Override
    public void close() {
        credentials.close();
        sts.close();
    }
}
