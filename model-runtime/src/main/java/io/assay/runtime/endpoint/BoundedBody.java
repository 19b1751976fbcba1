package io.assay.runtime.endpoint;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Takes an answer's body up to a size, and hangs up when it grows beyond. */
final class BoundedBody implements BodySubscriber<byte[]> {

    private final BodySubscriber<byte[]> taken = BodySubscribers.ofByteArray();
    private final long largest;
    private Flow.Subscription subscription;
    private long size;
    private boolean done;

    BoundedBody(long largest) {
        this.largest = largest;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return taken.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription started) {
        subscription = started;
        taken.onSubscribe(started);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        size += buffers.stream().mapToLong(ByteBuffer::remaining).sum();
        if (size <= largest) {
            taken.onNext(buffers);
        } else if (!done) {
            done = true;
            subscription.cancel();
            taken.onError(new IOException("its answer is larger than %,d bytes".formatted(largest)));
        }
    }

    @Override
    public void onError(Throwable failure) {
        if (!done) {
            taken.onError(failure);
        }
    }

    @Override
    public void onComplete() {
        if (!done) {
            taken.onComplete();
        }
    }
}
