package io.nearside.aws;

import io.nearside.guice.ProviderLife;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileLocation;

/** Turns what the settings say of credentials into the SDK's providers. None looks anywhere before the first call. */
final class AwsCredentialSources {

    private AwsCredentialSources() {}

    static AwsCredentialsProvider of(AwsLogin.Source source, ProviderLife life) {
        if (source instanceof AwsLogin.Keys keys) {
            return StaticCredentialsProvider.create(
                    keys.session() == null
                            ? AwsBasicCredentials.create(
                                    keys.id().reveal(), keys.secret().reveal())
                            : AwsSessionCredentials.create(
                                    keys.id().reveal(),
                                    keys.secret().reveal(),
                                    keys.session().reveal()));
        }
        if (source instanceof AwsLogin.Profile profile) {
            return AwsErrors.naming(
                    source.places(),
                    life.closesWithProvider(ProfileCredentialsProvider.builder()
                            .profileName(profile.name())
                            .profileFile(() -> files(profile))
                            .build()));
        }
        return AwsErrors.naming(
                source.places(),
                life.closesWithProvider(DefaultCredentialsProvider.builder().build()));
    }

    private static ProfileFile files(AwsLogin.Profile profile) {
        ProfileFile.Aggregator files = ProfileFile.aggregator();
        file(profile.credentials(), ProfileFileLocation.credentialsFileLocation(), ProfileFile.Type.CREDENTIALS)
                .ifPresent(files::addFile);
        file(profile.config(), ProfileFileLocation.configurationFileLocation(), ProfileFile.Type.CONFIGURATION)
                .ifPresent(files::addFile);
        return files.build();
    }

    private static Optional<ProfileFile> file(@Nullable Path named, Optional<Path> usual, ProfileFile.Type type) {
        return Optional.ofNullable(named)
                .or(() -> usual)
                .map(path -> ProfileFile.builder().content(path).type(type).build());
    }
}
