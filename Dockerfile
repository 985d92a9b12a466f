# Untested so far: it was written where no container engine runs.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source

# The projects first: packages are restored anew only when one of these files changes.
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY src/Domain/Domain.csproj src/Domain/
COPY src/Application/Application.csproj src/Application/
COPY src/EmbeddedPostgres/EmbeddedPostgres.csproj src/EmbeddedPostgres/
COPY src/Http/Http.csproj src/Http/
COPY src/Infrastructure/Infrastructure.csproj src/Infrastructure/
COPY src/PictureWorker/PictureWorker.csproj src/PictureWorker/
COPY src/WebApi/WebApi.csproj src/WebApi/
RUN dotnet restore src/WebApi

COPY src/ src/
RUN dotnet publish src/WebApi --no-restore --configuration Release --output /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
# The health check asks with curl, as the image has nothing that speaks HTTP.
RUN apt-get update && apt-get install --yes --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /app ./
ENV ASPNETCORE_URLS=http://+:8080 Data__Directory=/data
RUN mkdir /data && chown "$APP_UID" /data
VOLUME /data
EXPOSE 8080
# The base image's own user, who is not root.
USER $APP_UID
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 CMD ["curl", "--fail", "--silent", "--output", "/dev/null", "http://localhost:8080/health/ready"]
ENTRYPOINT ["dotnet", "ShopClean.WebApi.dll"]
