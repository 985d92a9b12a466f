using ShopClean.Build.Database;

return await Tool.RunAsync(args);
