package org.cohesioncyber.hub.shell.connections;

import java.util.concurrent.TimeUnit;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.LastHttpContent;

import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/**
 * Reads a kept connection on after each answer. Reactor Netty 1.3.7 forgets to when a
 * request came before the one before it was wholly done, and the next caller waits for
 * ever (reactor/reactor-netty#4361); to be dropped with the first version that does not.
 */
@Component
class KeptConnections implements NettyServerCustomizer {

	private static final String NAME = "cohesion.keptConnection";

	@Override
	public HttpServer apply(HttpServer server) {
		return server.doOnChannelInit((_, channel, _) -> watch(channel.pipeline()));
	}

	private static void watch(ChannelPipeline pipeline) {
		if (pipeline.get(NettyPipeline.HttpTrafficHandler) != null) {
			pipeline.addBefore(NettyPipeline.HttpTrafficHandler, NAME, new ReadOn());
		}
	}

	private static final class ReadOn extends ChannelOutboundHandlerAdapter {

		/**
		 * Long enough for the answer to be done with, too short for anybody to notice.
		 */
		private static final int MILLIS = 20;

		@Override
		public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
			ChannelPromise told = promise.unvoid();
			if (message instanceof LastHttpContent) {
				told.addListener(
						_ -> context.executor().schedule(() -> readOn(context), MILLIS, TimeUnit.MILLISECONDS));
			}
			context.write(message, told);
		}

		/** One read more than asked for does no harm: what comes by it waits its turn. */
		private static void readOn(ChannelHandlerContext context) {
			if (context.channel().isActive()) {
				context.read();
			}
		}

	}

}
