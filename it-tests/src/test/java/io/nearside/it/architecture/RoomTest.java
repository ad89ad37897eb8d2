package io.nearside.it.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RoomTest {

    @ParameterizedTest
    @CsvSource({
        "AWS, AwsErrors",
        "AWS, isAws",
        "AWS, AWS_REGION",
        "AWS, aws-eu-west-1",
        "AWS, https://docs.aws.amazon.com",
        "AWS, class Ec2Routes",
        "AZURE, of an Azure tenant",
        "GCP, com.google.cloud.compute",
        "GCP, toGcp",
        "UPCLOUD, UpCloud",
        "UPCLOUD, newUpCloudClient",
        "AIVEN, Aiven's"
    })
    void recognisesAName(Room room, String text) {
        assertThat(room.isNamedIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"withdraws", "Laws", "drawsNothing", "com.google.inject.Provides", "given", "azured"})
    void takesNoOtherWordForAName(String text) {
        assertThat(Room.values()).noneMatch(room -> room.isNamedIn(text));
    }
}
