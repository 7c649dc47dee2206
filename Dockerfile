# eksspec and nothing else: compiled ahead, linked with all that it needs, for a user without rights.
# It is compiled for the processor that compiles it: build each platform on a machine of its own.
FROM mcr.microsoft.com/dotnet/sdk:10.0-alpine AS build
RUN apk add --no-cache clang build-base zlib-dev
WORKDIR /source
COPY . .
ARG TARGETARCH=amd64
RUN dotnet publish src/EksSpec.Cli --runtime "linux-musl-$(echo "$TARGETARCH" | sed s/amd64/x64/)" \
    --property StaticExecutable=true --output /out

FROM scratch
LABEL org.opencontainers.image.licenses=Apache-2.0
COPY --from=build /out/EksSpec.Cli /eksspec
WORKDIR /work
USER 65532:65532
ENTRYPOINT ["/eksspec"]
CMD ["--help"]
