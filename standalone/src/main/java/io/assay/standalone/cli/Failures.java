package io.assay.standalone.cli;

import io.assay.standalone.client.EdgeRefusedException;
import io.assay.standalone.client.EdgeUnreachableException;
import io.assay.standalone.dev.PortTakenException;
import io.assay.standalone.dev.UnusableFolderException;
import io.assay.wire.avro.RegistryUnavailableException;
import io.assay.wire.avro.SchemaRefusedException;
import io.assay.wire.config.TopicsNotReadyException;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells a person in words why a command failed; only what nobody foresaw comes with a trace. */
public final class Failures implements IExecutionExceptionHandler {

    private static final List<Class<? extends Exception>> FORESEEN = List.of(
            CommandFailedException.class,
            EdgeRefusedException.class,
            EdgeUnreachableException.class,
            PortTakenException.class,
            UnusableFolderException.class,
            RegistryUnavailableException.class,
            SchemaRefusedException.class,
            TopicsNotReadyException.class);

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        var err = command.getErr();
        if (failure instanceof KafkaException) {
            err.println("assay: Kafka does not answer as it should: " + failure.getMessage()
                    + "; check --kafka (SPRING_KAFKA_BOOTSTRAP_SERVERS)");
        } else if (FORESEEN.contains(failure.getClass())) {
            err.println("assay: " + failure.getMessage());
        } else {
            err.println("assay: something nobody foresaw went wrong; please report it");
            failure.printStackTrace(err);
        }
        err.flush();
        return Exit.FAILED;
    }
}
